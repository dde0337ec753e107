import type { Reason } from '@shared/errors'
import type { Home } from '@shared/members/homes'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import type { VisitForm } from './visit-form'

interface PlaceFieldProps {
  form: VisitForm
  homes: readonly Home[]
  fields: Record<string, Reason>
  change: (fields: Partial<VisitForm>) => void
}

const ELSEWHERE = 'elsewhere'

/** At home, or somewhere else in words. */
export function PlaceField({ form, homes, fields, change }: PlaceFieldProps) {
  const atHome = form.isForOther
    ? [{ value: 'theirs', label: '到他家' }]
    : homes.map(({ householdId, label }) => ({ value: householdId, label }))
  const value = form.isElsewhere ? ELSEWHERE : form.isForOther ? 'theirs' : form.householdId
  return (
    <>
      <Choice
        label="到哪里"
        layout="rows"
        options={[...atHome, { value: ELSEWHERE, label: '别的地方' }]}
        value={value}
        error={fields.place}
        onChange={(chosen) =>
          change(
            chosen === ELSEWHERE
              ? { isElsewhere: true }
              : { isElsewhere: false, ...(!form.isForOther && { householdId: chosen }) },
          )
        }
      />
      {form.isElsewhere && (
        <TextInput
          label="详细地址"
          placeholder="比如：幸福路老年食堂门口"
          max={60}
          value={form.elsewhere}
          error={fields['place.label']}
          onChange={(elsewhere) => change({ elsewhere })}
        />
      )}
    </>
  )
}
