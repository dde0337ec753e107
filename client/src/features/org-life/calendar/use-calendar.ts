import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivityView } from '@shared/org-life/schema'
import type { AppError } from '@shared/errors'
import { HOUR } from '@shared/time'
import { askPrivacy } from '@/ui/privacy/privacy'
import { hostText, placeText } from '../activity/activity-words'

export interface Calendar {
  add: () => void
  isRunning: boolean
  error: AppError | null
  /** What became of it; null before it was asked for. */
  outcome: 'added' | 'refused' | null
}

const seconds = (at: number): number => Math.floor(at / 1000)

/** Whether the phone took it: whoever says no to WeChat's question has answered, and there is nothing to put right. */
function entered(activity: ActivityView): Promise<boolean> {
  const { title, startsAt, endsAt, place, bring } = activity
  const lines = [`主办：${hostText(activity)}`, ...(bring === '' ? [] : [`要带的东西：${bring}`])]
  return new Promise((resolve) => {
    // Taro makes no promise of this one.
    void Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location: placeText(place),
      description: lines.join('\n'),
      alarm: true,
      alarmOffset: seconds(HOUR),
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** Puts an activity into the phone's own calendar, with a reminder an hour before. */
export function useCalendar(activity: ActivityView): Calendar {
  const [outcome, setOutcome] = useState<Calendar['outcome']>(null)
  const [isRunning, setIsRunning] = useState(false)

  async function add() {
    if (!(await askPrivacy('calendar'))) return
    setIsRunning(true)
    const isEntered = await entered(activity)
    setIsRunning(false)
    setOutcome(isEntered ? 'added' : 'refused')
  }

  return { add: () => void add(), isRunning, error: null, outcome }
}
