import { useState } from 'react'
import { useAction } from '@/cloud/use-action'
import type { CalendarEntry, PhoneCalendar } from './entry'

function save(fileName: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves it as a file that every calendar opens. */
export function usePhoneCalendar({ id, file }: CalendarEntry): PhoneCalendar {
  const [outcome, setOutcome] = useState<PhoneCalendar['outcome']>(null)
  const reading = useAction(file)
  const add = () =>
    reading.run({ id }, ({ fileName, text }) => {
      save(fileName, text)
      setOutcome('added')
    })
  return { add, isRunning: reading.isRunning, error: reading.error, outcome }
}
