import { DAY, HOUR } from '@shared/time'
import { FURTHEST_DAYS } from '@shared/org-life/draft'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { MomentField } from '@/ui/moment/moment-field'
import { deadlineText } from '@/ui/when'
import { usualDeadline, type WhenWhere } from '../activity-draft'
import type { Problems } from '../form-problems'
import { PointField } from './point-field'
import { RoomField } from './room-field'

export interface WhenWhereProps {
  value: WhenWhere
  change: (fields: Partial<WhenWhere>) => void
  fields: Problems
  /** Whose rooms are offered, and how many people they have to hold. */
  unitId: string
  headCount: number
  takesSignUps: boolean
  now: number
}

const placeKinds = [
  { value: 'room', label: '服务中心的场地' },
  { value: 'address', label: '别的地方' },
] as const

/** When it is, until when people sign up, and where. */
export function WhenWhereFields(props: WhenWhereProps) {
  const { value, change, fields, takesSignUps, now } = props
  const { startsAt, endsAt } = value
  return (
    <Card>
      <MomentField
        label="开始"
        value={startsAt}
        usual={startsAt}
        now={now}
        days={FURTHEST_DAYS}
        error={fields.startsAt ?? null}
        onChange={(at) =>
          change({ startsAt: at, endsAt: at + Math.max(HOUR, endsAt - startsAt), signUpUntil: null })
        }
      />
      <MomentField
        label="结束"
        value={endsAt}
        usual={startsAt + 2 * HOUR}
        now={now}
        days={FURTHEST_DAYS + 7}
        error={fields.endsAt ?? null}
        onChange={(at) => change({ endsAt: at })}
      />
      {takesSignUps && <DeadlineField {...props} />}
      <Choice
        label="在哪里办"
        options={placeKinds}
        value={value.placeKind}
        onChange={(placeKind) => change({ placeKind })}
      />
      {value.placeKind === 'room' ? (
        <RoomField {...props} />
      ) : (
        <TextInput
          label="地址"
          placeholder="比如：小区中心花园凉亭"
          max={60}
          value={value.address}
          error={fields['place.text'] ?? null}
          onChange={(address) => change({ address })}
        />
      )}
      <PointField point={value.point} onChange={(point) => change({ point })} />
    </Card>
  )
}

function DeadlineField({ value, change, fields, now }: WhenWhereProps) {
  const usual = usualDeadline(value.startsAt, now)
  return (
    <>
      <Choice
        label="报名到什么时候"
        hint="过了这个时间，报名的人也不能自己取消"
        options={[
          { value: 'usual', label: deadlineText(usual, now) },
          { value: 'other', label: '自己选' },
        ]}
        value={value.signUpUntil === null || value.signUpUntil === usual ? 'usual' : 'other'}
        error={fields.signUpUntil ?? null}
        onChange={(choice) => change({ signUpUntil: choice === 'usual' ? null : value.startsAt - DAY / 2 })}
      />
      {value.signUpUntil !== null && value.signUpUntil !== usual && (
        <MomentField
          label="报名截止"
          value={value.signUpUntil}
          usual={usual}
          now={now}
          days={FURTHEST_DAYS}
          onChange={(signUpUntil) => change({ signUpUntil })}
        />
      )}
    </>
  )
}
