import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Choice } from '@/ui/choice/choice'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { CentrePage } from '../../centre-page'
import { useRoom, useRooms } from '../../use-room'
import { BookForForm } from './book-for-form'

/** Booking for somebody at the desk or on the telephone. */
export default function BookForPage() {
  const { roomId, centreId } = useRouter().params
  return roomId ? <ForRoom roomId={roomId} /> : <AtCentre centreId={centreId} />
}

const ForRoom = ({ roomId }: { roomId: string }) => {
  const reading = useRoom(roomId)
  return (
    <Page title="替居民预约">
      <ReadingView reading={reading}>{(room) => <BookForForm room={room} />}</ReadingView>
    </Page>
  )
}

const AtCentre = ({ centreId }: { centreId: string | undefined }) => (
  <CentrePage title="替居民预约" asked={centreId}>
    {(centre) => <AnyRoom key={centre.id} centreId={centre.id} />}
  </CentrePage>
)

function AnyRoom({ centreId }: { centreId: string }) {
  const rooms = useRooms(centreId)
  const [chosen, setChosen] = useState<string | null>(null)
  const room = useRoom(chosen ?? '')
  return (
    <>
      <ReadingView reading={{ ...rooms, data: rooms.items }}>
        {(items) => (
          <Choice
            label="哪个场地"
            options={items.map(({ id, name, capacity }) => ({ value: id, label: `${name} ${capacity} 人` }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </ReadingView>
      {chosen !== null &&
        (room.data?.id === chosen ? <BookForForm key={chosen} room={room.data} /> : <Skeleton />)}
    </>
  )
}
