import { useState } from 'react'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Followed } from './followed'

const shown = [
  { value: 'open', label: '没办完的' },
  { value: 'all', label: '全部' },
  { value: 'others', label: '代别人反映的' },
  { value: 'followed', label: '我关注的' },
] as const
type Shown = (typeof shown)[number]['value']

/** What I have filed, for myself and for others, and what of my neighbours' I follow. */
export function MyCases({ now }: { now: number }) {
  const [show, setShow] = useState<Shown>('open')
  return (
    <>
      <Choice label="我反映的事" options={shown} value={show} onChange={setShow} />
      {show === 'followed' ? <Followed /> : <Mine show={show} now={now} />}
    </>
  )
}

function Mine({ show, now }: { show: Exclude<Shown, 'followed'>; now: number }) {
  const reading = useMyAppeals({ onlyOpen: show === 'open', filedForOthers: show === 'others' })
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty title={nothing[show].title} text={nothing[show].text} />}
    >
      {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
    </PagedList>
  )
}

const toFile = '家里、楼里、小区里有什么事，点“我要反映”告诉社区。'
const nothing: Record<Exclude<Shown, 'followed'>, { title: string; text: string }> = {
  open: { title: '没有等着办的事', text: toFile },
  all: { title: '还没有反映过事情', text: toFile },
  others: {
    title: '还没有代别人反映过',
    text: '老人、行动不便的人办不了，点“我要反映”，在“更多”里选“代别人反映”。',
  },
}
