import { listPartnerUnits } from '@shared/direct-line/staff-contracts'
import type { Reason } from '@shared/errors'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { unitAtEnd } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import type { PlaceLevel } from '@shared/members/units'
import { unitLevelOf, type BesideChoiceProps, type PlaceChosen } from '../places'
import { OrgChoice } from './org-choice'

export interface PlaceStepsProps {
  /** The level that is wanted in the end. */
  to: PlaceLevel
  /** Offers only what lies in this unit. */
  within: string
  chosen: PlaceChosen
  onChange: (chosen: PlaceChosen) => void
  error?: Reason | null
}

/** A place, chosen from the top down: units of the tree, then perhaps what is listed by community. */
export function PlaceSteps({ to, within, chosen, onChange, error = null }: PlaceStepsProps) {
  const Beside = to === 'partyOrg' ? OrgChoice : PartnerChoice
  const community = unitLevelOf(to) === to ? null : unitAtEnd(chosen.path, 'community')
  return (
    <>
      <UnitSteps
        to={unitLevelOf(to)}
        within={within}
        path={chosen.path}
        onChange={(path) => onChange({ path, beside: null })}
        error={community ? null : error}
      />
      {community && (
        <Beside
          communityId={community.id}
          chosen={chosen.beside}
          onChoose={(beside) => onChange({ ...chosen, beside })}
          error={error}
        />
      )}
    </>
  )
}

function PartnerChoice({ communityId, chosen, onChoose, error }: BesideChoiceProps) {
  const reading = useEndpoint(listPartnerUnits, { unitId: communityId })
  return (
    <ReadingView reading={reading}>
      {({ partners }) =>
        partners.length === 0 ? (
          <Notice tone="warn" title="这个社区还没有驻区单位" text="请换一个社区，或者先登记驻区单位。" />
        ) : (
          <Choice
            label="选驻区单位"
            layout="rows"
            options={partners.map(({ id, name, kind, parentId, parentName, hasLiaison }) => {
              const whose = parentId === communityId ? kind : `${kind} · ${parentName}`
              return { value: id, label: name, note: hasLiaison ? whose : `${whose}，还没有联络员` }
            })}
            value={chosen?.id ?? null}
            onChange={(id) =>
              partners
                .filter((choice) => choice.id === id)
                .forEach(({ name }) => onChoose({ id, level: 'partnerUnit', name }))
            }
            error={error}
          />
        )
      }
    </ReadingView>
  )
}
