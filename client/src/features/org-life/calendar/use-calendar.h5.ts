import { useState } from 'react'
import { getActivityCalendarFile } from '@shared/org-life/record-contracts'
import type { ActivityView } from '@shared/org-life/schema'
import { useAction } from '@/cloud/use-action'
import type { Calendar } from './use-calendar'

function save(fileName: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves an activity as a file that every calendar opens. */
export function useCalendar({ id }: ActivityView): Calendar {
  const [outcome, setOutcome] = useState<Calendar['outcome']>(null)
  const file = useAction(getActivityCalendarFile)
  const add = () =>
    file.run({ id }, ({ fileName, text }) => {
      save(fileName, text)
      setOutcome('added')
    })
  return { add, isRunning: file.isRunning, error: file.error, outcome }
}
