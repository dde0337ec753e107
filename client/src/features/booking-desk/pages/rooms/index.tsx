import { useRouter } from '@tarojs/taro'
import type { CentreView } from '@shared/centres/schema'
import type { RoomCard } from '@shared/bookings/schema'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { CentrePage } from '../../centre-page'
import { deskRoomPage, editRoomPage } from '../../paths'
import { useRooms } from '../../use-room'
import './rooms.scss'

/** The rooms of a centre, to be described and closed. */
export default function RoomsPage() {
  const { centreId } = useRouter().params
  return (
    <CentrePage
      title="场地"
      asked={centreId}
      actions={(centre) => (
        <Button icon="plus" onTap={() => goTo(editRoomPage, { centreId: centre.id })}>
          加一个场地
        </Button>
      )}
    >
      {(centre) => <Rooms centre={centre} />}
    </CentrePage>
  )
}

function Rooms({ centre }: { centre: CentreView }) {
  const reading = useRooms(centre.id)
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty icon="building" title="还没有场地" text="加上场地、开放时间和规则，居民就能来约。" />}
    >
      {(room) => <RoomRow room={room} />}
    </PagedList>
  )
}

const factsOf = ({ floor, capacity, needsApproval, sharedBy }: RoomCard): string =>
  [floor, `${capacity} 人`, needsApproval && '要审批', sharedBy && `${sharedBy}提供`]
    .filter(Boolean)
    .join(' · ')

const RoomRow = ({ room }: { room: RoomCard }) => (
  <Card onOpen={() => goTo(deskRoomPage, { id: room.id })}>
    <View className="desk-rooms__name">{room.name}</View>
    <View className="desk-rooms__facts">{factsOf(room)}</View>
  </Card>
)
