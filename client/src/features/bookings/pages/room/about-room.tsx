import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { RoomView } from '@shared/bookings/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Rows } from '@/ui/rows/rows'
import { roomNote } from '../../room-words'
import { rulesRows } from './room-rules'
import './room.scss'

/** What a room is like, and on what terms it can be had. */
export function AboutRoom({ room }: { room: RoomView }) {
  const { name, centreName, address, equipment, manners, photos, phone } = room
  const shown = photos.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }]))
  return (
    <Card>
      <View className="room__name" aria-role="heading" aria-level="2">
        {name}
      </View>
      <View>{roomNote(room)}</View>
      <View className="room__soft">{`${centreName} · ${address}`}</View>
      {shown.length > 0 && <PhotoGrid photos={shown} />}
      {equipment.length > 0 && <Rows rows={[{ label: '设备', value: equipment.join('、') }]} />}
      <Fold label="预约规定" note={room.needsApproval ? '要等服务中心同意' : '约好就能用'}>
        <Rows rows={rulesRows(room)} />
      </Fold>
      {manners !== '' && (
        <Fold label="使用须知">
          <View className="room__text">{manners}</View>
        </Fold>
      )}
      {phone !== null && (
        <Button
          kind="quiet"
          icon="phone"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: phone.replaceAll(' ', '') })}
        >
          {`拨打 ${phone}`}
        </Button>
      )}
    </Card>
  )
}
