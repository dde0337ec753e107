import { View } from '@tarojs/components'
import type { Level } from '@shared/roles'
import { roleText } from '@/session/role-words'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Toggle } from '@/ui/toggle/toggle'
import { levelNames } from '@/ui/units/unit-path'
import { useColleagues, usePartnerUnits, useUnitsBelow } from '../use-called-in'

/** As many units as may assist in one case. */
const MOST_ASSISTS = 5

export interface AssignFormProps {
  /** The unit whose people may lead it. */
  unitId: string
  /** The level of the desks below it, which may assist; null where there is none. */
  below: Level | null
  /** Whose partner units are listed, with those of the levels above; null when the cases lie in no community of their own. */
  communityId: string | null
  handlerId: string | null
  assistIds: readonly string[]
  onHandler: (handler: { id: string; name: string }) => void
  onAssists: (ids: string[]) => void
}

interface Helper {
  id: string
  name: string
  note: string
}

/** What may assist: partner units, each with whose it is where it isn't the community's own, and the desks below. */
function useHelpers(unitId: string, below: Level | null, communityId: string | null): Helper[] {
  const partners = usePartnerUnits(communityId).data?.partners ?? []
  const units = useUnitsBelow(below, unitId).data?.units ?? []
  return [
    ...partners.map(({ id, name, kind, parentId, parentName }) => ({
      id,
      name,
      note: parentId === communityId ? kind : `${kind} · ${parentName}`,
    })),
    ...units.map(({ id, name, level }) => ({ id, name, note: levelNames[level] })),
  ]
}

/** Who leads, and which units assist. */
export function AssignForm(props: AssignFormProps) {
  const { unitId, below, communityId, handlerId, assistIds, onHandler, onAssists } = props
  const colleagues = useColleagues(unitId)
  const helpers = useHelpers(unitId, below, communityId)
  const toggle = (id: string, isOn: boolean) =>
    onAssists(isOn ? [...assistIds, id].slice(0, MOST_ASSISTS) : assistIds.filter((other) => other !== id))
  return (
    <ReadingView reading={colleagues}>
      {(data) => (
        <>
          <Choice
            label="由谁办"
            layout="rows"
            options={data.colleagues.map(({ memberId, name, roles }) => ({
              value: memberId,
              label: name,
              note: roles.map(roleText).join('、'),
            }))}
            value={handlerId}
            onChange={(id) =>
              onHandler({ id, name: data.colleagues.find(({ memberId }) => memberId === id)?.name ?? '' })
            }
          />
          {helpers.length > 0 && (
            <View className="field" aria-role="group" aria-label="协办单位">
              <View className="field__head">
                <View className="field__label">协办单位</View>
                <View className="field__note">{`可不选，最多 ${MOST_ASSISTS} 个`}</View>
              </View>
              {helpers.map(({ id, name, note }) => (
                <Toggle
                  key={id}
                  label={name}
                  note={note}
                  isOn={assistIds.includes(id)}
                  onChange={(isOn) => toggle(id, isOn)}
                />
              ))}
            </View>
          )}
        </>
      )}
    </ReadingView>
  )
}
