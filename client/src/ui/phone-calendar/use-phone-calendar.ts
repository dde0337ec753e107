import { useState } from 'react'
import Taro from '@tarojs/taro'
import { HOUR } from '@shared/time'
import { askPrivacy } from '../privacy/privacy'
import type { CalendarEntry, PhoneCalendar } from './entry'

const seconds = (at: number): number => Math.floor(at / 1000)

/** Whether the phone took it: whoever says no to WeChat's question has answered, and there is nothing to put right. */
function entered({ title, startsAt, endsAt, location, description }: CalendarEntry): Promise<boolean> {
  return new Promise((resolve) => {
    // Taro makes no promise of this one.
    void Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location,
      description,
      alarm: true,
      alarmOffset: seconds(HOUR),
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** Puts it into the phone's own calendar, with a reminder an hour before. */
export function usePhoneCalendar(entry: CalendarEntry): PhoneCalendar {
  const [outcome, setOutcome] = useState<PhoneCalendar['outcome']>(null)
  const [isRunning, setIsRunning] = useState(false)

  async function add() {
    if (!(await askPrivacy('calendar'))) return
    setIsRunning(true)
    const isEntered = await entered(entry)
    setIsRunning(false)
    setOutcome(isEntered ? 'added' : 'refused')
  }

  return { add: () => void add(), isRunning, error: null, outcome }
}
