import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { VisitView } from '@shared/windows/visit'
import { visitMoves, visitStateNames } from '@shared/windows/visit-life-cycle'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { Timeline } from '@/ui/timeline/timeline'
import { visitLooks } from '../../ticket-looks'
import { visitTime } from '../../times'
import { useVisit } from '../../use-visits'
import { CancelVisit } from './cancel-visit'
import { StaffSection } from './staff-section'
import '../../windows.scss'

/** One assisted visit, as whoever asked, whoever goes, or whoever arranges it sees it. */
export default function VisitPage() {
  const { id = '', asked } = useRouter().params
  const reading = useVisit(id)
  const now = serverNow()
  usePulledDown(reading.refresh)
  return (
    <Page title="上门代办">
      <ReadingView reading={reading}>
        {(visit) => (
          <>
            {asked && visit.state === 'requested' && (
              <Notice tone="good" title="申请交上了" text="社区安排好人以后会告诉您，请留意消息。" />
            )}
            <Standing visit={visit} now={now} />
            <Said visit={visit} />
            <StaffSection visit={visit} now={now} />
            <About visit={visit} />
            <Steps visit={visit} now={now} />
            <CancelVisit visit={visit} now={now} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}

function outlookOf({ state, workerName }: VisitView): string {
  if (state === 'requested') return '社区正在安排人，安排好会告诉申请人。'
  if (state === 'assigned') return `${workerName ?? '工作人员'} 会按时上门，请备好材料。`
  return {
    done: '这件事办好了。',
    declined: '这次没有受理，请看下面的说明。',
    cancelled: '这次代办取消了。',
  }[state]
}

function Standing({ visit, now }: { visit: VisitView; now: number }) {
  const { state, title } = visit
  return (
    <Card>
      <View>
        <Tag word={visitStateNames[state]} {...visitLooks[state]} />
      </View>
      <View className="windows__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      <View className="windows__strong">{visitTime(visit, now)}</View>
      <View>{outlookOf(visit)}</View>
    </Card>
  )
}

const UNCHECKED = '这段话正在审核，通过后就能看到。'

/** What the worker wrote when it was done, or why it couldn't be. */
function Said({ visit: { note, declined } }: { visit: VisitView }) {
  if (!note && !declined) return null
  return (
    <Section title={note ? '办理情况' : '为什么没有受理'}>
      <Card>
        {note && <View className="windows__text">{note.text ?? UNCHECKED}</View>}
        {declined && (
          <Rows
            rows={[
              { label: '原因', value: declined.because ?? UNCHECKED },
              { label: '可以找谁办', value: declined.whereTo ?? UNCHECKED },
            ]}
          />
        )}
      </Card>
    </Section>
  )
}

function About({ visit }: { visit: VisitView }) {
  const { name, askedBy, placeLabel, maskedPhone, words } = visit
  const rows = [
    { label: '给谁办', value: askedBy === null ? name : `${name}（${askedBy}代为申请）` },
    { label: '到哪里', value: placeLabel },
    { label: '电话', value: maskedPhone ?? '没有留' },
    ...(words === '' ? [] : [{ label: '说明', value: words }]),
  ]
  return (
    <Section title="申请内容">
      <Card>
        <Rows rows={rows} />
      </Card>
    </Section>
  )
}

function Steps({ visit, now }: { visit: VisitView; now: number }) {
  const steps = visit.timeline.map(({ at, move, byRole, byUnit }, index) => ({
    id: String(index),
    at,
    title: visitMoves[move].done,
    by: [byRole, byUnit].filter((word) => word !== '').join(' · '),
  }))
  return (
    <Section title="经过">
      <Card>
        <Timeline steps={steps.reverse()} now={now} />
      </Card>
    </Section>
  )
}
