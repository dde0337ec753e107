import { useState } from 'react'
import type { RoomView } from '@shared/bookings/schema'
import { closuresToCome } from '@shared/bookings/closures'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { Confirm } from '@/ui/sheet/confirm'
import { useReopen } from '../../use-keeping'
import { periodText } from '../../words'

type Closure = RoomView['closures'][number]

/** Times for which the room is closed, each to be opened again. */
export function Closures({ room }: { room: RoomView }) {
  const [asked, setAsked] = useState<Closure | null>(null)
  const now = serverNow()
  const closures = closuresToCome(room.closures, now)
  if (closures.length === 0) return null
  return (
    <Section title="关闭的时间">
      {closures.map((closure) => (
        <Notice
          key={closure.id}
          tone="warn"
          icon="clock"
          title={periodText(closure, now)}
          text={closure.because}
        >
          <Button onTap={() => setAsked(closure)}>重新开放</Button>
        </Notice>
      ))}
      {asked && <Reopen roomId={room.id} closure={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

interface ReopenProps {
  roomId: string
  closure: Closure
  onClose: () => void
}

function Reopen({ roomId, closure, onClose }: ReopenProps) {
  const [requestId] = useState(newRequestId)
  const reopen = useReopen()
  return (
    <Confirm
      isOpen
      title="重新开放这段时间"
      text="居民又能预约这段时间。之前取消的预约不会自己回来。"
      doIt="重新开放"
      loading={reopen.isRunning}
      error={reopen.error}
      onConfirm={() => reopen.run({ id: roomId, closureId: closure.id, requestId }, onClose)}
      onClose={onClose}
    />
  )
}
