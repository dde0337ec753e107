import { isToCome } from '@shared/org-life/life-cycle'
import type { ActivityView } from '@shared/org-life/schema'
import { Card } from '@/ui/card/card'
import { CalendarButton } from '@/ui/phone-calendar/calendar-button'
import { Rows, type Row } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { deadlineText, timeLeftText } from '@/ui/when'
import { audienceText, reservedText } from '../../activity/activity-words'
import { entryOf } from '../../calendar/calendar-entry'

interface FactsProps {
  activity: ActivityView
  now: number
}

function placesText({ places }: ActivityView): string {
  if (places === null) return '不限，不用报名'
  const { capacity, left, waiting } = places
  const line = waiting > 0 ? `，${waiting} 人候补` : ''
  return `共 ${capacity} 个，还剩 ${left} 个${line}`
}

const howText = ({ isLottery, needsApproval }: ActivityView): string =>
  [isLottery ? '截止后抽签' : '先到先得', needsApproval && '主办方同意才算'].filter(Boolean).join('，')

function signUpRows(activity: ActivityView, now: number): Row[] {
  const { places, signUpUntil, mostGuests, audience, state } = activity
  const reserved = reservedText(audience)
  if (places === null) return [{ label: '名额', value: placesText(activity) }]
  const isOpen = state === 'open' && signUpUntil > now
  return [
    { label: '名额', value: placesText(activity) },
    ...(reserved === null ? [] : [{ label: '预留', value: reserved }]),
    { label: '怎么定', value: howText(activity) },
    {
      label: '报名截止',
      value: isOpen ? `${deadlineText(signUpUntil, now)}，${timeLeftText(signUpUntil, now)}` : '已经截止',
    },
    { label: '带人', value: mostGuests === 0 ? '只限本人' : `最多再带 ${mostGuests} 人` },
  ]
}

/** Who may come, how many places are left, who holds it, what to bring. */
export function Facts({ activity, now }: FactsProps) {
  const { host, coHosts, bring, state } = activity
  return (
    <Section title="谁能来、要准备什么">
      <Card>
        <Rows
          rows={[
            { label: '谁能来', value: audienceText(activity) },
            ...signUpRows(activity, now),
            { label: '主办', value: host.name },
            ...(coHosts.length === 0
              ? []
              : [{ label: '联办', value: coHosts.map(({ name }) => name).join('、') }]),
            { label: '要带什么', value: bring === '' ? '什么都不用带' : bring },
          ]}
        />
        {isToCome(state) && activity.endsAt > now && <CalendarButton entry={entryOf(activity)} />}
      </Card>
    </Section>
  )
}
