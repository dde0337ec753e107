import { useState } from 'react'
import type { DutyShift } from '@shared/direct-line/settings'
import type { CivilDate } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Sheet } from '@/ui/sheet/sheet'
import { useColleagues } from '../../use-called-in'
import { dateText, hoursOf } from './roster'

export interface ShiftSheetProps {
  communityId: string
  date: CivilDate
  shift: DutyShift | undefined
  onSet: (shift: DutyShift | null) => void
  onClose: () => void
}

/** Who is on duty on one day, and who steps in. */
export function ShiftSheet({ communityId, date, shift, onSet, onClose }: ShiftSheetProps) {
  const reading = useColleagues(communityId)
  const [memberId, setMemberId] = useState(shift?.memberId ?? null)
  const [substituteId, setSubstituteId] = useState(shift?.substituteId ?? null)
  const colleagues = reading.data?.colleagues ?? []
  const nameOf = (id: string | null) => colleagues.find((one) => one.memberId === id)?.name ?? ''
  const others = colleagues.filter((one) => one.memberId !== memberId)
  const substitute = others.find((one) => one.memberId === substituteId)

  function set() {
    if (memberId === null) return
    onSet({
      date,
      memberId,
      name: nameOf(memberId),
      substituteId: substitute?.memberId ?? null,
      substituteName: substitute?.name ?? null,
    })
  }

  return (
    <Sheet
      isOpen
      title={`${dateText(date)} ${hoursOf(date)}`}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={memberId === null}
            hint={memberId === null ? '先选谁值班' : null}
            onTap={set}
          >
            就这样排
          </Button>
          {shift && (
            <Button kind="quiet" onTap={() => onSet(null)}>
              这天不排
            </Button>
          )}
        </>
      }
    >
      <ReadingView reading={reading}>
        {() => (
          <>
            <Choice
              label="谁值班"
              options={colleagues.map((one) => ({ value: one.memberId, label: one.name }))}
              value={memberId}
              onChange={setMemberId}
            />
            <Choice
              label="谁替补"
              isOptional
              hint="值班的人没受理，就找他。"
              options={others.map((one) => ({ value: one.memberId, label: one.name }))}
              value={substitute?.memberId ?? null}
              onChange={setSubstituteId}
            />
          </>
        )}
      </ReadingView>
    </Sheet>
  )
}
