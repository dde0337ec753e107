import { DAY, deadline, HOUR } from '@shared/time'
import { FARTHEST_SCHEDULE_DAYS, LONGEST_DAYS } from '@shared/notices/draft'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Fold } from '@/ui/fold/fold'
import { MomentField } from '@/ui/moment/moment-field'
import { endAfter, termDays } from '../../notice-draft'
import type { NoticeForm } from '../../use-post'

interface TimeFieldsProps {
  form: NoticeForm
  now: number
}

/** Until when it holds, and when it goes out. */
export function TimeFields({ form: { draft, change, fields, waits }, now }: TimeFieldsProps) {
  const terms = termDays.map((days) => ({ value: String(endAfter(days, now)), label: `${days} 天` }))
  const tomorrow = now - (now % HOUR) + DAY
  return (
    <Card>
      <Choice
        label="有效多久？"
        hint={`${deadline(draft.validUntil)} 过期，过期后排到“过期的”里`}
        options={terms}
        value={String(draft.validUntil)}
        error={fields.validUntil ?? null}
        onChange={(validUntil) => change({ validUntil: Number(validUntil) })}
      />
      <Fold label="自己选有效期" note="几点开始、几点结束">
        <MomentField
          label="从什么时候起"
          value={draft.validFrom}
          usual={tomorrow}
          now={now}
          days={FARTHEST_SCHEDULE_DAYS}
          onChange={(validFrom) => change({ validFrom })}
        />
        <MomentField
          label="到什么时候止"
          value={draft.validUntil}
          usual={tomorrow + DAY}
          now={now}
          days={LONGEST_DAYS - 1}
          onChange={(validUntil) => change({ validUntil })}
        />
      </Fold>
      {waits && (
        <Choice
          label="什么时候发？"
          options={[
            { value: 'now', label: '马上发' },
            { value: 'later', label: '定时发' },
          ]}
          value={draft.sendAt === null ? 'now' : 'later'}
          onChange={(when) => change({ sendAt: when === 'now' ? null : tomorrow })}
        />
      )}
      {waits && draft.sendAt !== null && (
        <MomentField
          label="定在什么时候？"
          value={draft.sendAt}
          usual={tomorrow}
          now={now}
          days={FARTHEST_SCHEDULE_DAYS}
          error={fields.sendAt ?? null}
          onChange={(sendAt) => change({ sendAt })}
        />
      )}
    </Card>
  )
}
