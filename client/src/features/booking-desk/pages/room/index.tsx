import { useRouter } from '@tarojs/taro'
import { isRoomKeeper } from '@shared/bookings/rules'
import type { RoomView } from '@shared/bookings/schema'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { LinkRow, Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { closeRoomPage, doorPage, editRoomPage } from '../../paths'
import { useRoom } from '../../use-room'
import { Closures } from './closures'
import { FeedLink } from './feed-link'
import { roomRows } from './room-rows'
import { Unfitting } from './unfitting'

/** One room for those who keep it: its rules, its closures, its door, its calendar. */
export default function DeskRoomPage() {
  const { id = '' } = useRouter().params
  const reading = useRoom(id)
  return (
    <Page title={reading.data?.name ?? '场地'}>
      <ReadingView reading={reading}>{(room) => <Room room={room} />}</ReadingView>
    </Page>
  )
}

function Room({ room }: { room: RoomView }) {
  const session = useMe()
  const { id } = room
  const isKeeper = isRoomKeeper(room, session, serverNow())
  return (
    <>
      {!room.isOffered && <Notice tone="warn" title="现在不接受预约" text="已经约好的还算数。" />}
      <Card>
        <Rows rows={roomRows(room)} />
      </Card>
      <Card>
        <LinkRow icon="lock" label="门口屏幕" note="签到码" onOpen={() => goTo(doorPage, { id })} />
      </Card>
      {isKeeper ? (
        <>
          <Button icon="edit" onTap={() => goTo(editRoomPage, { id })}>
            改设置
          </Button>
          <Closures room={room} />
          <Button icon="clock" onTap={() => goTo(closeRoomPage, { id })}>
            关闭一段时间
          </Button>
          <Unfitting roomId={id} />
          <Section title="日历链接">
            <FeedLink roomId={id} />
          </Section>
        </>
      ) : (
        <Notice title={`由${room.sharedBy ?? '服务中心'}管理`} text="开放时间和规则由他们来改。" />
      )}
    </>
  )
}
