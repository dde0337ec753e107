import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { serverNow } from '@/cloud/server-time'
import { MatterRow } from '../../matter-row/matter-row'
import { publishPage, reviewPage } from '../../paths'
import {
  useMatters,
  usePublishing,
  useReviewing,
  useUnitMatters,
  type Shown,
  type UnitShown,
} from '../../use-matters'

const shown = [
  { value: 'open', label: '正在听意见' },
  { value: 'past', label: '已截止的' },
] as const
const unitShown = [shown[0], { value: 'owed', label: '等答复和落实' }, shown[1]] as const
type ListShown = Exclude<UnitShown, 'review'>

/** Matters that touch residents' interests: what I can say now, and what became of what was said. */
export default function MattersPage() {
  const { reading, member } = useMe()
  const [unit] = useReviewing()
  const mayPublish = usePublishing().length > 0
  return (
    <Page
      title="议事"
      actions={
        mayPublish && (
          <Button kind="primary" icon="plus" onTap={() => goTo(publishPage)}>
            发布议题
          </Button>
        )
      }
    >
      {unit && (
        <Card>
          <LinkRow label="意见和内容审核" icon="search" onOpen={() => goTo(reviewPage)} />
        </Card>
      )}
      <ReadingView reading={reading}>
        {() => {
          if (unit) return <UnitMatters unitId={unit.unitId} unitName={unit.unitName} />
          return member ? (
            <OwnMatters />
          ) : (
            <Empty
              icon="chat"
              title="登记住处后，能看到自己小区的议题"
              text="住处确认后，您家就能表达意见。"
            />
          )
        }}
      </ReadingView>
    </Page>
  )
}

function OwnMatters() {
  const [show, setShow] = useState<Shown>('open')
  return (
    <MatterList
      label="和您家有关的议题"
      options={shown}
      show={show}
      onChange={setShow}
      reading={useMatters(show)}
    />
  )
}

function UnitMatters({ unitId, unitName }: { unitId: string; unitName: string }) {
  const asked = useRouter().params.show
  const [show, setShow] = useState<ListShown>(asked === 'owed' ? 'owed' : 'open')
  return (
    <MatterList
      label={`${unitName}的议题`}
      options={unitShown}
      show={show}
      onChange={setShow}
      reading={useUnitMatters(unitId, show)}
    />
  )
}

interface MatterListProps<Show extends ListShown> {
  label: string
  options: readonly { value: Show; label: string }[]
  show: Show
  onChange: (show: Show) => void
  reading: ReturnType<typeof useMatters>
}

function MatterList<Show extends ListShown>(props: MatterListProps<Show>) {
  const { label, options, show, onChange, reading } = props
  const now = serverNow()
  return (
    <>
      <Choice label={label} options={options} value={show} onChange={onChange} />
      <PagedList reading={reading} keyOf={({ id }) => id} empty={<Empty icon="chat" {...nothing[show]} />}>
        {(matter) => <MatterRow matter={matter} now={now} />}
      </PagedList>
    </>
  )
}

const nothing: Record<ListShown, { title: string; text: string }> = {
  open: { title: '现在没有等着听意见的议题', text: '社区有大事要商量时，会列在这里。' },
  owed: { title: '没有等着答复和落实的议题', text: '截止以后要答复、决定、落实的议题，会列在这里。' },
  past: { title: '还没有截止的议题', text: '截止以后的结果、答复、决定和落实，会列在这里。' },
}
