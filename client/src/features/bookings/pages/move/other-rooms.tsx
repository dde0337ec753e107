import { useState } from 'react'
import { listRooms } from '@shared/bookings/contracts'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { roomNote } from '../../room-words'

interface OtherRoomsProps {
  centreId: string
  roomId: string
  onChoose: (roomId: string) => void
}

/** Another room of the same centre. */
export function OtherRooms({ centreId, roomId, onChoose }: OtherRoomsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const reading = usePagedEndpoint(listRooms, isOpen ? { centreId } : null)
  const choose = (id: string) => {
    onChoose(id)
    setIsOpen(false)
  }
  return (
    <>
      <Button kind="quiet" onTap={() => setIsOpen(true)}>
        换一个场地
      </Button>
      <Sheet isOpen={isOpen} title="换到哪个场地" onClose={() => setIsOpen(false)}>
        <PagedList
          reading={{ ...reading, items: reading.items?.filter(({ id }) => id !== roomId) }}
          keyOf={({ id }) => id}
          empty={<Empty icon="calendar" title="这个中心没有别的场地" />}
        >
          {(room) => <LinkRow label={room.name} note={roomNote(room)} onOpen={() => choose(room.id)} />}
        </PagedList>
      </Sheet>
    </>
  )
}
