import { addDays, civilDate, startOfDay } from '../../../shared/time'

export interface CommentPlan<Key extends string = string> {
  by: Key
  at: number
  text: string
  secondedBy: readonly Key[]
  /** The bundle it was gathered into. */
  bundle?: string
}

/** One matter as the demo tells it; `Key` names its people. */
export interface MatterPlan<Key extends string = string> {
  key: string
  now: number
  title: string
  background: string
  question: string
  options: readonly string[]
  takesComments: boolean
  showsRunning: boolean
  publishedAt: number
  closesAt: number
  /** Households for each option. */
  votes?: readonly number[]
  comments?: readonly CommentPlan<Key>[]
  bundles?: readonly { key: string; title: string; answer: string; at: number }[]
  decision?: { text: string; at: number }
  steps?: readonly { text: string; at: number }[]
  followedBy?: readonly Key[]
}

/** The midnight that ends the day so many days from now. */
export const endOfDay = (now: number, days: number): number => startOfDay(addDays(civilDate(now), days + 1))
