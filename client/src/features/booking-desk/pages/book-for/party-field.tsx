import type { Party } from '@shared/bookings/party'
import { unitOfRoom } from '@shared/bookings/rules'
import type { RoomView } from '@shared/bookings/schema'
import { Choice } from '@/ui/choice/choice'
import { useGroups } from '../../use-groups'

export interface PartyFieldProps {
  room: RoomView
  value: Party
  onChange: (party: Party) => void
}

const PERSON = 'person'

/** In whose name: the person's own, or that of a group of theirs. */
export function PartyField({ room, value, onChange }: PartyFieldProps) {
  const groups = useGroups(unitOfRoom(room)).items?.filter(({ isActive }) => isActive) ?? []
  if (groups.length === 0) return null
  return (
    <Choice
      label="用谁的名义"
      options={[
        { value: PERSON, label: '本人' },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value.kind === 'person' ? PERSON : value.id}
      onChange={(id) => onChange(id === PERSON ? { kind: 'person' } : { kind: 'group', id })}
    />
  )
}
