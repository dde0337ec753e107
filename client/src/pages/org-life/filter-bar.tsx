import { useState } from 'react'
import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { nearPoint } from '@/features/org-life/calendar/near-point'
import { filterWords, type FilterChoice } from '@/features/org-life/calendar/use-filters'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Notice } from '@/ui/notice/notice'
import { askPrivacy } from '@/ui/privacy/privacy'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'

const ALL = 'all'
const kinds = [
  { value: ALL, label: '全部' },
  ...ActivityKind.options.map((value) => ({ value, label: kindNames[value] })),
]
const reaches = [
  { value: ALL, label: '不限' },
  { value: '1000', label: '1 公里内' },
  { value: '3000', label: '3 公里内' },
]

/** Only those open to me, of one kind, near me. */
export function FilterBar({ choice: { filters, change } }: { choice: FilterChoice }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Toggle
        label="只看我能参加的"
        isOn={filters.isOpenToMe}
        onChange={(isOpenToMe) => change({ isOpenToMe })}
      />
      <LinkRow label="类别和远近" icon="search" note={filterWords(filters)} onOpen={() => setIsOpen(true)} />
      <Sheet
        isOpen={isOpen}
        title="看哪些活动"
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="primary" onTap={() => setIsOpen(false)}>
            看活动
          </Button>
        }
      >
        <Choice
          label="类别"
          options={kinds}
          value={filters.kind ?? ALL}
          onChange={(kind) => change({ kind: kind === ALL ? null : ActivityKind.parse(kind) })}
        />
        <NearField near={filters.near} onChange={(near) => change({ near })} />
      </Sheet>
    </>
  )
}

type Near = FilterChoice['filters']['near']

/** Asks where I am only when somebody wants it, and only for this list. */
function NearField({ near, onChange }: { near: Near; onChange: (near: Near) => void }) {
  const [isUnknown, setIsUnknown] = useState(false)
  async function choose(reach: string) {
    setIsUnknown(false)
    if (reach === ALL) return onChange(null)
    const point = near ?? ((await askPrivacy('place')) ? await nearPoint() : null)
    setIsUnknown(point === null)
    if (point) onChange({ latitude: point.latitude, longitude: point.longitude, metres: Number(reach) })
  }
  return (
    <>
      <Choice
        label="离我多远"
        hint="您在哪里只用来算远近，不会保存"
        options={reaches}
        value={near ? String(near.metres) : ALL}
        onChange={(reach) => void choose(reach)}
      />
      {isUnknown && <Notice tone="warn" title="不知道您在哪里" text="没有得到位置，先按不限远近来看。" />}
    </>
  )
}
