import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { canChoosePoint, choosePoint } from '@/ui/map-point/choose-point'
import { askPrivacy } from '@/ui/privacy/privacy'
import { placeChoiceOf, POINT_ON_MAP, TYPED_PLACE, type CaseDraft, type KnownPlace } from './case-draft'

export interface PlaceFieldProps {
  known: readonly KnownPlace[]
  draft: CaseDraft
  change: (fields: Partial<CaseDraft>) => void
  fields: Record<string, Reason>
}

/** Where it is: at home unless somebody says otherwise. */
export function PlaceField({ known, draft, change, fields }: PlaceFieldProps) {
  const choice = placeChoiceOf(draft, known)
  const options = [
    ...known,
    { value: TYPED_PLACE, label: '别的地方' },
    ...(canChoosePoint ? [{ value: POINT_ON_MAP, label: '在地图上选', note: draft.point?.label }] : []),
  ]

  async function choose(place: string) {
    if (place !== POINT_ON_MAP) return change({ place })
    const point = (await askPrivacy('place')) ? await choosePoint() : null
    if (point) change({ place, point: { kind: 'point', ...point } })
  }

  return (
    <View className="file-case__place">
      <Choice
        label="地点"
        layout="rows"
        options={options}
        value={choice}
        error={fields.place}
        onChange={(place) => void choose(place)}
      />
      {choice === TYPED_PLACE && (
        <TextInput
          label="在哪里"
          placeholder="比如：小区东门充电棚"
          max={100}
          value={draft.typedPlace}
          error={fields['place.label']}
          onChange={(typedPlace) => change({ typedPlace })}
        />
      )}
    </View>
  )
}
