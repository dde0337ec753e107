import { useRouter } from '@tarojs/taro'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { CentrePage } from '../../centre-page'
import { useRoom } from '../../use-room'
import { RoomForm } from './room-form'

/** A new room, or one that is being changed. */
export default function EditRoomPage() {
  const { id, centreId } = useRouter().params
  return id ? <EditRoom id={id} /> : <NewRoom centreId={centreId} />
}

function EditRoom({ id }: { id: string }) {
  const reading = useRoom(id)
  return (
    <Page title="场地设置">
      <ReadingView reading={reading}>
        {(room) => <RoomForm room={room} centreId={room.centreId} partnerId={null} />}
      </ReadingView>
    </Page>
  )
}

const NewRoom = ({ centreId }: { centreId: string | undefined }) => (
  <CentrePage title="加一个场地" asked={centreId}>
    {(centre, { partnerId }) => (
      <RoomForm key={centre.id} room={null} centreId={centre.id} partnerId={partnerId} />
    )}
  </CentrePage>
)
