import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { closureRefusal } from '@shared/bookings/closures'
import type { DeskRow, RoomView } from '@shared/bookings/schema'
import { sentences } from '@shared/errors'
import { addDays, civilDate, MINUTE, startOfDay } from '@shared/time'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { DateInput } from '@/ui/field/date-input'
import { FieldPair } from '@/ui/field/field-pair'
import { TextInput } from '@/ui/field/text-input'
import { TimeInput } from '@/ui/field/time-input'
import { goBack } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { useClosurePreview, useCloseRoom } from '../../use-keeping'
import { useRoom } from '../../use-room'
import { ClosureClashes, type InTheWay } from './closure-clashes'

/** Closing a room for a time: what it cancels is listed before it is done. */
export default function CloseRoomPage() {
  const { id = '' } = useRouter().params
  const reading = useRoom(id)
  if (reading.data) return <CloseRoom room={reading.data} />
  return (
    <Page title="关闭场地">
      <ReadingView reading={reading}>{() => null}</ReadingView>
    </Page>
  )
}

const usualPeriod = (now: number) => {
  const tomorrow = addDays(civilDate(now), 1)
  return { first: tomorrow, from: 9 * 60, last: tomorrow, to: 18 * 60 }
}

function CloseRoom({ room }: { room: RoomView }) {
  const now = serverNow()
  const [{ first, from, last, to }, setPeriod] = useState(() => usualPeriod(now))
  const [because, setBecause] = useState('')
  const [requestId, setRequestId] = useState(newRequestId)
  const [newer, setNewer] = useState<InTheWay | null>(null)
  const close = useCloseRoom()
  const period = { from: startOfDay(first) + from * MINUTE, to: startOfDay(last) + to * MINUTE }
  const refusal = closureRefusal(period, room.closures, now)
  const preview = useClosurePreview(refusal === null ? { roomId: room.id, ...period } : null)
  const inTheWay = newer ?? preview.data
  const clashes = inTheWay?.clashes

  function change(edit: Partial<ReturnType<typeof usualPeriod>>) {
    setPeriod((before) => ({ ...before, ...edit }))
    setNewer(null)
    setRequestId(newRequestId())
  }

  function closeIt(seen: readonly DeskRow[]) {
    const expected = seen.map(({ id }) => id)
    close.run({ roomId: room.id, requestId, because, expected, ...period }, (answer) => {
      if (answer.outcome === 'closed') return goBack()
      setNewer(answer)
      setRequestId(newRequestId())
    })
  }

  const fields = close.error?.refusal.fields
  const waitsFor = refusal ? sentences[refusal] : clashes ? null : '正在看这段时间有谁约了'
  return (
    <Page
      title={`关闭${room.name}`}
      actions={
        <Button
          kind="danger"
          loading={close.isRunning}
          disabled={waitsFor !== null}
          hint={waitsFor}
          onTap={() => closeIt(clashes ?? [])}
        >
          {clashes && clashes.length > 0 ? `关闭，取消这 ${clashes.length} 个预约` : '关闭这段时间'}
        </Button>
      }
    >
      <Card>
        <FieldPair>
          <DateInput
            label="从哪天"
            value={first}
            now={now}
            first={civilDate(now)}
            onChange={(day) => change({ first: day, last: day > last ? day : last })}
          />
          <TimeInput label="几点起" value={from} onChange={(minute) => change({ from: minute })} />
        </FieldPair>
        <FieldPair>
          <DateInput
            label="到哪天"
            value={last}
            now={now}
            first={first}
            onChange={(day) => change({ last: day })}
          />
          <TimeInput
            label="几点止"
            value={to}
            isEnd
            onChange={(minute) => change({ to: minute })}
            error={refusal}
          />
        </FieldPair>
        <TextInput
          label="原因"
          hint="居民在日历上和取消通知里会看到，比如：消防检修。"
          value={because}
          max={100}
          error={fields?.because ?? null}
          onChange={setBecause}
        />
      </Card>
      <ErrorNotice error={fields ? null : close.error} />
      {inTheWay && <ClosureClashes {...inTheWay} isNew={newer !== null} now={now} />}
    </Page>
  )
}
