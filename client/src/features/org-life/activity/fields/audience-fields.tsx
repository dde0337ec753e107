import { AudienceGroup, groupNames, memberGroups } from '@shared/org-life/audience'
import type { HostChoice } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { FieldPair } from '@/ui/field/field-pair'
import { TextInput } from '@/ui/field/text-input'
import { Fold } from '@/ui/fold/fold'
import { Notice } from '@/ui/notice/notice'
import { Toggle } from '@/ui/toggle/toggle'
import type { ActivityFormState } from '../use-activity-form'
import { useScopes } from '../use-choices'
import { CoHostField } from './co-host-field'

interface AudienceFieldsProps {
  state: ActivityFormState
  host: HostChoice
}

/** Who may come; only a party organisation asks for members, since who signs up is then known to be one. */
export function AudienceFields({ state, host }: AudienceFieldsProps) {
  const { form, change, fields } = state
  const scopes = useScopes(host)
  const groups = AudienceGroup.options.filter((group) => host.kind === 'org' || !memberGroups.includes(group))
  const toggle = (group: AudienceGroup, isOn: boolean) =>
    change({ groups: isOn ? [...form.groups, group] : form.groups.filter((one) => one !== group) })
  return (
    <Card>
      {groups.map((group) => (
        <Toggle
          key={group}
          label={groupNames[group]}
          isOn={form.groups.includes(group)}
          onChange={(isOn) => toggle(group, isOn)}
        />
      ))}
      {fields['audience.groups'] && (
        <Notice
          tone="danger"
          title={form.groups.length === 0 ? '请选谁能来' : sentences[fields['audience.groups']]}
        />
      )}
      {scopes.length > 1 && (
        <Choice
          label="哪个范围"
          hint="活动会出现在这个范围的日历上"
          options={scopes}
          value={form.scopeUnitId}
          error={fields.scopeUnitId ?? null}
          onChange={(scopeUnitId) => change({ scopeUnitId })}
        />
      )}
      <Fold label="年龄" note={form.agesFrom === '' && form.agesTo === '' ? '不限' : '有要求'}>
        <FieldPair>
          <TextInput
            label="最小几岁"
            type="number"
            isOptional
            max={3}
            value={form.agesFrom}
            error={fields['audience.ages.from'] ?? fields['audience.ages'] ?? null}
            onChange={(agesFrom) => change({ agesFrom })}
          />
          <TextInput
            label="最大几岁"
            type="number"
            isOptional
            max={3}
            value={form.agesTo}
            error={fields['audience.ages.to'] ?? null}
            onChange={(agesTo) => change({ agesTo })}
          />
        </FieldPair>
      </Fold>
      <CoHostField state={state} host={host} />
    </Card>
  )
}
