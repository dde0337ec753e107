import { audienceNames, RoomAudience, slotLengths, type RoomDraft } from '@shared/bookings/room'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Field } from '@/ui/field/field'
import { TextInput } from '@/ui/field/text-input'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { View } from '@tarojs/components'
import { minutesText } from '../../words'
import { limitOf, limitText } from './room-draft'
import type { RoomFieldsProps } from './room-form'

type Minutes = 'shortestMinutes' | 'longestMinutes' | 'leadMinutes' | 'changeUntilMinutes'

const leads = [0, 30, 60, 120, 24 * 60, 2 * 24 * 60, 7 * 24 * 60]

/** The lengths that fit whole slots, and the present one whatever it is. */
const lengthsFor = ({ slotMinutes }: RoomDraft, present: number): number[] => {
  const usual = [1, 2, 3, 4, 6, 8, 12, 16]
    .map((slots) => slots * slotMinutes)
    .filter((minutes) => minutes <= 720)
  return [...new Set([...usual, present])].sort((one, other) => one - other)
}

/** Who may book, for how long, how early and how often. */
export function RuleFields({ value, change, errorOf }: RoomFieldsProps) {
  const minutesChoice = (field: Minutes, label: string, options: readonly number[]) => (
    <Choice
      label={label}
      options={[...new Set([...options, value[field]])].map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? '随时' : minutes % 1440 === 0 ? `${minutes / 1440} 天` : minutesText(minutes),
      }))}
      value={String(value[field])}
      error={errorOf(field)}
      onChange={(chosen) => change({ [field]: Number(chosen) })}
    />
  )
  return (
    <Section title="预约规则">
      <Card>
        <Audience value={value} change={change} errorOf={errorOf} />
        <Toggle
          label="要审批"
          note="居民提交以后，服务中心同意了才算约好"
          isOn={value.needsApproval}
          onChange={(needsApproval) => change({ needsApproval })}
        />
        <Toggle
          label="要留联系电话"
          note="没有必要就别开，少收一点个人信息"
          isOn={value.asksContact}
          onChange={(asksContact) => change({ asksContact })}
        />
      </Card>
      <Card>
        <Choice
          label="每格多长"
          options={slotLengths.map((minutes) => ({ value: String(minutes), label: minutesText(minutes) }))}
          value={String(value.slotMinutes)}
          error={errorOf('slotMinutes')}
          onChange={(chosen) => change({ slotMinutes: Number(chosen) as RoomDraft['slotMinutes'] })}
        />
        {minutesChoice('shortestMinutes', '最短', lengthsFor(value, value.shortestMinutes))}
        {minutesChoice('longestMinutes', '最长', lengthsFor(value, value.longestMinutes))}
        {minutesChoice('leadMinutes', '至少提前多久约', leads)}
        {minutesChoice('changeUntilMinutes', '自己能改到开始前多久', leads)}
        <TextInput
          label="最多提前几天约"
          hint="0 就是只能约当天，最多 180 天。"
          type="number"
          value={String(value.aheadDays)}
          max={3}
          error={errorOf('aheadDays')}
          onChange={(text) => change({ aheadDays: Number(text) || 0 })}
        />
      </Card>
      <QuotaFields value={value} change={change} errorOf={errorOf} />
    </Section>
  )
}

function Audience({ value: { openTo }, change, errorOf }: RoomFieldsProps) {
  const isChosen = (audience: RoomAudience) => openTo.includes(audience)
  const isForAll = isChosen('everyone')
  const toggle = (audience: RoomAudience, isOn: boolean) =>
    change({ openTo: isOn ? [...openTo, audience] : openTo.filter((one) => one !== audience) })
  return (
    <Field label="给谁用" error={errorOf('openTo')}>
      {({ id }) => (
        <View id={id}>
          {RoomAudience.options
            .filter((audience) => audience === 'everyone' || !isForAll)
            .map((audience) => (
              <Toggle
                key={audience}
                label={audienceNames[audience]}
                isOn={isChosen(audience)}
                onChange={(isOn) => toggle(audience, isOn)}
              />
            ))}
        </View>
      )}
    </Field>
  )
}

function QuotaFields({ value: { quotas }, change, errorOf }: RoomFieldsProps) {
  const limit = (field: keyof RoomDraft['quotas'], label: string) => (
    <TextInput
      label={label}
      type="number"
      isOptional
      placeholder="不限"
      value={limitText(quotas[field])}
      max={4}
      error={errorOf(`quotas.${field}`)}
      onChange={(text) => change({ quotas: { ...quotas, [field]: limitOf(text) } })}
    />
  )
  return (
    <Card>
      {limit('bookingsPerWeek', '每人（团队）每周最多几次')}
      {limit('minutesPerDay', '每人（团队）每天最多几分钟')}
      {limit('householdBookingsPerWeek', '每户每周最多几次')}
    </Card>
  )
}
