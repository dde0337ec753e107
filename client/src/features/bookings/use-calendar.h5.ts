import { useState } from 'react'
import { getCalendarFile } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import { useAction } from '@/cloud/use-action'
import type { Calendar } from './use-calendar'

function save(fileName: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves a booking as a file that every calendar opens. */
export function useCalendar({ id }: BookingView): Calendar {
  const [outcome, setOutcome] = useState<Calendar['outcome']>(null)
  const file = useAction(getCalendarFile)
  const add = () =>
    file.run({ id }, ({ fileName, text }) => {
      save(fileName, text)
      setOutcome('added')
    })
  return { add, isRunning: file.isRunning, error: file.error, outcome }
}
