import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '@/cloud/server-time'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Page } from '@/ui/page/page'
import { AppealRow } from '../../appeal-row/appeal-row'
import { useLedUnits, useMyAppeals } from '../../use-my-appeals'
import { Followed } from './followed'
import { SharedWithMe } from './shared-with-me'

const shown = [
  { value: 'mine', label: '我的' },
  { value: 'others', label: '代别人的' },
  { value: 'followed', label: '我关注的' },
  { value: 'shared', label: '邻居给我看的' },
] as const
type Shown = (typeof shown)[number]['value']

const shownOf = (text: string | undefined): Shown =>
  shown.find(({ value }) => value === text)?.value ?? 'mine'

/** Everything that I have filed, for myself and for others, and what of my neighbours' I follow. */
export default function MinePage() {
  const { show: asked } = useRouter().params
  const [show, setShow] = useState(() => shownOf(asked))
  const leads = useLedUnits().length > 0
  const options = shown.filter(({ value }) => value !== 'shared' || leads)
  return (
    <Page title="我的反映">
      <Choice label="看哪些" options={options} value={show} onChange={setShow} />
      <Shown show={show} />
    </Page>
  )
}

function Shown({ show }: { show: Shown }) {
  if (show === 'followed') return <Followed />
  if (show === 'shared') return <SharedWithMe />
  return <Filed key={show} forOthers={show === 'others'} />
}

function Filed({ forOthers }: { forOthers: boolean }) {
  const reading = useMyAppeals({ onlyOpen: false, filedForOthers: forOthers })
  const now = serverNow()
  return (
    <PagedList reading={reading} keyOf={({ id }) => id} empty={forOthers ? noneForOthers : none}>
      {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
    </PagedList>
  )
}

const none = (
  <Empty title="还没有反映过事情" text="家里、楼里、小区里有什么事，在直通车里点“我要反映”告诉社区。" />
)
const noneForOthers = (
  <Empty
    title="还没有代别人反映过"
    text="老人、行动不便的人办不了，点“我要反映”，在“更多”里选“代别人反映”。"
  />
)
