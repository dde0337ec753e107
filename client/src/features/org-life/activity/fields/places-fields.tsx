import { groupNames } from '@shared/org-life/audience'
import { MOST_GUESTS } from '@shared/org-life/draft'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Fold } from '@/ui/fold/fold'
import { Toggle } from '@/ui/toggle/toggle'
import type { ActivityFormState } from '../use-activity-form'
import { QuestionFields } from './question-fields'

const guestChoices = Array.from({ length: MOST_GUESTS + 1 }, (_, count) => ({
  value: String(count),
  label: count === 0 ? '只限本人' : `${count} 人`,
}))

/** Whether one signs up, how many come, and how places are given out. */
export function PlacesFields({ state }: { state: ActivityFormState }) {
  const { form, change, fields } = state
  return (
    <Card>
      <Toggle
        label="要报名"
        note="不用报名的活动，谁来都欢迎"
        isOn={form.takesSignUps}
        onChange={(takesSignUps) => change({ takesSignUps })}
      />
      {form.takesSignUps && (
        <>
          <TextInput
            label="多少个名额"
            type="number"
            max={3}
            value={form.capacity}
            error={fields.capacity ?? null}
            onChange={(capacity) => change({ capacity })}
          />
          <Choice
            label="名额怎么定"
            options={[
              { value: 'first', label: '先到先得' },
              { value: 'lottery', label: '截止后抽签' },
            ]}
            value={form.isLottery ? 'lottery' : 'first'}
            onChange={(way) => change({ isLottery: way === 'lottery' })}
          />
          <Choice
            label="一个人最多能带几个人"
            options={guestChoices}
            value={String(form.mostGuests)}
            onChange={(count) => change({ mostGuests: Number(count) })}
          />
          <Toggle
            label="报名要我们同意"
            note="同意以前先给他留着名额"
            isOn={form.needsApproval}
            onChange={(needsApproval) => change({ needsApproval })}
          />
          <ReservedField state={state} />
          <QuestionFields state={state} />
        </>
      )}
    </Card>
  )
}

const NOBODY = 'nobody'

/** Places that only some of those invited get. */
function ReservedField({ state: { form, change, fields } }: { state: ActivityFormState }) {
  const { groups, reservedGroup } = form
  if (groups.length < 2) return null
  return (
    <Fold label="给一部分人留名额" note={reservedGroup === null ? '不留' : groupNames[reservedGroup]}>
      <Choice
        label="留给谁"
        options={[
          { value: NOBODY, label: '不留' },
          ...groups.map((group) => ({ value: group, label: groupNames[group] })),
        ]}
        value={reservedGroup ?? NOBODY}
        onChange={(group) => change({ reservedGroup: groups.find((one) => one === group) ?? null })}
      />
      {reservedGroup !== null && (
        <TextInput
          label="留几个"
          type="number"
          max={3}
          value={form.reservedSeats}
          error={fields['audience.reserved.seats'] ?? null}
          onChange={(reservedSeats) => change({ reservedSeats })}
        />
      )}
    </Fold>
  )
}
