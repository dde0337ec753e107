import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ActivityView } from '@shared/org-life/schema'
import { useNow } from '@/cloud/use-now'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { whenText } from '@/ui/when'
import { useActivity } from '../../activity/use-activities'
import { useSignUps, type SignUpsShown } from '../../use-hosting'
import { SignUpCard } from './sign-up-card'

const views: { value: SignUpsShown; label: string }[] = [
  { value: 'coming', label: '来的人' },
  { value: 'toDecide', label: '等您同意' },
  { value: 'inLine', label: '候补和抽签' },
  { value: 'gone', label: '不来的' },
]

const emptyTitles: Record<SignUpsShown, string> = {
  coming: '还没有人报上名',
  toDecide: '没有等您同意的报名',
  inLine: '没有人在排队',
  gone: '没有人取消',
}

/** Who comes and who waits, for the organisers; that it was looked at is on record. */
export default function SignUpsPage() {
  const { id = '' } = useRouter().params
  const reading = useActivity(id)
  return (
    <Page title="报名的人">
      <ReadingView reading={reading}>{(activity) => <SignUps activity={activity} />}</ReadingView>
    </Page>
  )
}

function SignUps({ activity }: { activity: ActivityView }) {
  const [show, setShow] = useState<SignUpsShown>(activity.needsApproval ? 'toDecide' : 'coming')
  const now = useNow()
  return (
    <>
      <LotteryNotice activity={activity} now={now} />
      <Choice label="看哪些" options={views} value={show} onChange={setShow} />
      <SignUpList key={show} activity={activity} show={show} />
    </>
  )
}

function LotteryNotice({ activity, now }: { activity: ActivityView; now: number }) {
  const { isLottery, draw, signUpUntil } = activity
  if (!isLottery) return null
  return draw ? (
    <Notice
      tone="good"
      title={`${whenText(draw.at, now)} 抽过签了`}
      text="抽中的在“来的人”里，没抽中的排在候补。"
    />
  ) : (
    <Notice
      tone="info"
      title="还没有抽签"
      text={`${whenText(signUpUntil, now)} 报名截止后自动抽，结果会通知每个人。`}
    />
  )
}

function SignUpList({ activity, show }: { activity: ActivityView; show: SignUpsShown }) {
  const reading = useSignUps(activity.id, show)
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty icon="people" title={emptyTitles[show]} />}
    >
      {(row) => <SignUpCard activity={activity} row={row} />}
    </PagedList>
  )
}
