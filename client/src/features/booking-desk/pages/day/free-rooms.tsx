import { minuteOfDay, minuteText } from '@shared/bookings/slot'
import type { CivilDate } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { bookForPage } from '../../paths'
import type { useDeskDay } from '../../use-desk'
import { freeNow } from './free-now'

export interface FreeRoomsProps {
  rooms: ReturnType<typeof useDeskDay>['rooms']
  date: CivilDate
  now: number
}

/** Which rooms somebody who has just come in could have. */
export function FreeRooms({ rooms, date, now }: FreeRoomsProps) {
  if (!rooms.items) return null
  const free = freeNow(rooms.items, minuteOfDay(now))
  const names = free.map(({ room }) => room.name).join('、')
  return (
    <Card>
      <Fold label={`现在空着 ${free.length} 间`} note={names || '都有人用或不开放'}>
        {free.map(({ room, until }) => (
          <LinkRow
            key={room.id}
            label={`${room.name} · ${room.capacity} 人`}
            note={`空到 ${minuteText(until)}`}
            onOpen={() => goTo(bookForPage, { roomId: room.id, date })}
          />
        ))}
      </Fold>
    </Card>
  )
}
