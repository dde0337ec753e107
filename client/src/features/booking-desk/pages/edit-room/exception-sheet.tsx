import { useState } from 'react'
import type { RoomDraft } from '@shared/bookings/room'
import { civilDate, type CivilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { DateInput } from '@/ui/field/date-input'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'
import { inOrder, spansRefusal } from './open-spans'
import { SpansEditor } from './spans-editor'

type Exception = RoomDraft['exceptions'][number]

export interface ExceptionSheetProps {
  /** Null for a new one. */
  exception: Exception | null
  /** Dates that have one already. */
  taken: readonly CivilDate[]
  step: number
  /** Null takes it away. */
  onSet: (exception: Exception | null) => void
  onClose: () => void
}

/** One date with other hours than usual. */
export function ExceptionSheet({ exception, taken, step, onSet, onClose }: ExceptionSheetProps) {
  const now = serverNow()
  const [date, setDate] = useState<CivilDate | null>(exception?.date ?? null)
  const [spans, setSpans] = useState(exception?.spans ?? [])
  const [because, setBecause] = useState(exception?.because ?? '')
  const isTaken = date !== null && date !== exception?.date && taken.includes(date)
  const waitsFor = date === null ? '先选哪一天' : isTaken ? '这一天已经有了，请改那一条' : null
  const isWrong = waitsFor !== null || spansRefusal(spans, step) !== null
  return (
    <Sheet
      isOpen
      title="特别日子"
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={isWrong}
            hint={waitsFor}
            onTap={() => date !== null && onSet({ date, spans: inOrder(spans), because: because.trim() })}
          >
            就这样
          </Button>
          {exception && (
            <Button kind="quiet" onTap={() => onSet(null)}>
              去掉这一天
            </Button>
          )}
        </>
      }
    >
      <DateInput label="哪一天" value={date} now={now} first={civilDate(now)} onChange={setDate} />
      <SpansEditor spans={spans} step={step} onChange={setSpans} />
      <TextInput
        label="说明"
        isOptional
        hint="居民会看到，比如：社区运动会。"
        value={because}
        max={40}
        onChange={setBecause}
      />
    </Sheet>
  )
}
