import { useState } from 'react'
import { calendarFile } from '@shared/icalendar'
import type { ActivityView } from '@shared/org-life/schema'
import { serverNow } from '@/cloud/server-time'
import { calendarEntry } from './calendar-entry'
import type { Calendar } from './use-calendar'

function save(fileName: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves an activity as a file that every calendar opens. */
export function useCalendar(activity: ActivityView): Calendar {
  const [outcome, setOutcome] = useState<Calendar['outcome']>(null)
  function add() {
    const entry = calendarEntry(activity)
    const name = activity.title.replace(/[\\/:*?"<>|]/g, ' ')
    save(`${name}.ics`, calendarFile({ events: [entry] }, serverNow()))
    setOutcome('added')
  }
  return { add, isRunning: false, outcome }
}
