import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { BookingView } from '@shared/bookings/schema'
import { endOf, startOf } from '@shared/bookings/slot'
import type { AppError } from '@shared/errors'
import { HOUR } from '@shared/time'
import { askPrivacy } from '@/ui/privacy/privacy'

export interface Calendar {
  add: () => void
  isRunning: boolean
  error: AppError | null
  /** What became of it; null before it was asked for. */
  outcome: 'added' | 'refused' | null
}

const seconds = (at: number): number => Math.floor(at / 1000)

/** Whether the phone took it: whoever says no to WeChat's question has answered, and there is nothing to put right. */
function entered({ slot, roomName, centreName, floor, address, purpose }: BookingView): Promise<boolean> {
  return new Promise((resolve) => {
    // Taro makes no promise of this one.
    void Taro.addPhoneCalendar({
      title: `${roomName}：${purpose}`,
      startTime: seconds(startOf(slot)),
      endTime: String(seconds(endOf(slot))),
      location: [address, centreName, floor, roomName].filter(Boolean).join(' '),
      description: '开始前 15 分钟起可以在门口签到。',
      alarm: true,
      alarmOffset: seconds(HOUR),
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** Puts a booking into the phone's own calendar, with a reminder an hour before. */
export function useCalendar(booking: BookingView): Calendar {
  const [outcome, setOutcome] = useState<Calendar['outcome']>(null)
  const [isRunning, setIsRunning] = useState(false)

  async function add() {
    if (!(await askPrivacy('calendar'))) return
    setIsRunning(true)
    const isEntered = await entered(booking)
    setIsRunning(false)
    setOutcome(isEntered ? 'added' : 'refused')
  }

  return { add: () => void add(), isRunning, error: null, outcome }
}
