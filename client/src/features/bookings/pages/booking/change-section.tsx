import { useState } from 'react'
import { View } from '@tarojs/components'
import { cancelBooking } from '@shared/bookings/contracts'
import { holdsRoom } from '@shared/bookings/life-cycle'
import { moveRefusal } from '@shared/bookings/rules'
import type { BookingView } from '@shared/bookings/schema'
import { startOf } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { MINUTE } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { CalendarButton } from '@/ui/phone-calendar/calendar-button'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { whenText } from '@/ui/when'
import { entryOf } from '../../calendar-entry'
import { movePage } from '../../paths'
import { useStep } from '../../use-bookings'

interface ChangeProps {
  booking: BookingView
  now: number
}

/** Putting it into the calendar, moving it, giving it up: as long as it holds the room. */
export function ChangeSection({ booking, now }: ChangeProps) {
  const { id, state, slot, changeUntil } = booking
  if (!holdsRoom(state)) return null
  const startsAt = startOf(slot)
  const changeable = { state, startsAt, changeUntilMinutes: (startsAt - changeUntil) / MINUTE }
  const reason = moveRefusal(changeable, 'move', 'booker', now)
  return (
    <Section title="要改动">
      <CalendarButton entry={entryOf(booking)} />
      <Button
        disabled={reason !== null}
        hint={reason ? sentences[reason] : `${whenText(changeUntil, now)} 前可以自己改`}
        onTap={() => goTo(movePage, { id })}
      >
        改时间或场地
      </Button>
      <Cancel booking={booking} isTooLate={reason !== null} />
    </Section>
  )
}

const reasons = ['临时有事', '人数不够', '换了别的场地', '身体不舒服'] as const

function Cancel({ booking: { id }, isTooLate }: { booking: BookingView; isTooLate: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  const [because, setBecause] = useState<(typeof reasons)[number] | null>(null)
  const cancel = useStep(cancelBooking, id)
  return (
    <>
      <Button kind="danger" disabled={isTooLate} onTap={() => setIsOpen(true)}>
        取消预约
      </Button>
      <Sheet
        isOpen={isOpen}
        title="取消这个预约？"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button
              kind="danger"
              loading={cancel.isRunning}
              onTap={() => cancel.run({ because }, () => setIsOpen(false))}
            >
              取消预约
            </Button>
            <Button kind="quiet" onTap={() => setIsOpen(false)}>
              先不取消
            </Button>
          </>
        }
      >
        <View>取消后这个时间马上让给排队的人，不能恢复。</View>
        <Choice
          label="为什么取消"
          isOptional
          options={reasons.map((reason) => ({ value: reason, label: reason }))}
          value={because}
          onChange={setBecause}
        />
        <ErrorNotice error={cancel.error} />
      </Sheet>
    </>
  )
}
