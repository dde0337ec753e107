import { kindNames, type AppealKind } from '@shared/direct-line/draft'
import type { Reason } from '@shared/errors'
import type { RoleGrant } from '@shared/roles'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Fold } from '@/ui/fold/fold'
import { Toggle } from '@/ui/toggle/toggle'
import { BehalfField } from './behalf-field'
import { CallField } from './call-field'
import { kindOf, type CaseDraft } from './case-draft'
import { ConcernsField } from './concerns-field'

const kinds = (Object.keys(kindNames) as AppealKind[]).map((value) => ({ value, label: kindNames[value] }))

export interface MoreFieldsProps {
  draft: CaseDraft
  change: (fields: Partial<CaseDraft>) => void
  fields: Record<string, Reason>
  roles: readonly RoleGrant[]
  hasHome: boolean
}

/** What few people need to touch, folded away with what it says as it is. */
export function MoreFields({ draft, change, fields, roles, hasHome }: MoreFieldsProps) {
  const isWrongInside = Object.keys(fields).some((field) => /^(kind|phone|concerns|behalf)/.test(field))
  return (
    <Card>
      <Fold
        // Folded again it would hide what has to be put right.
        key={String(isWrongInside)}
        label="更多"
        note={summaryOf(draft)}
        isOpenAtFirst={isWrongInside || draft.behalf !== null}
      >
        <Choice
          label="类型"
          options={kinds}
          value={kindOf(draft)}
          error={fields.kind}
          onChange={(kind) => change({ kind })}
        />
        <CallField draft={draft} change={change} error={fields.phone} />
        {draft.concerns === 'nobody' && (
          <Toggle
            label="可以公开（不写名字）"
            note="邻居能看到这件事和办理结果"
            isOn={draft.mayBePublic}
            onChange={(mayBePublic) => change({ mayBePublic })}
          />
        )}
        <ConcernsField
          value={draft.concerns}
          error={fields.concerns}
          onChange={(concerns) => change({ concerns })}
        />
        <BehalfField
          behalf={draft.behalf}
          roles={roles}
          isAlways={!hasHome}
          fields={fields}
          onChange={(behalf) => change({ behalf, place: null })}
        />
      </Fold>
    </Card>
  )
}

/** `求助 · 不公开 · 不用打电话` */
function summaryOf(draft: CaseDraft): string {
  const { mayBePublic, wantsCall, concerns, behalf } = draft
  return [
    kindNames[kindOf(draft)],
    mayBePublic && concerns === 'nobody' ? '公开' : '不公开',
    wantsCall ? '可以打电话' : '不用打电话',
    concerns !== 'nobody' && '绕开有关的人',
    behalf && '代别人反映',
  ]
    .filter(Boolean)
    .join(' · ')
}
