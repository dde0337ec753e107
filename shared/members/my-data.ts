import * as z from 'zod'
import { isInForce } from '../roles'
import type { MemberReason } from './reasons'
import type { Actor } from './schema'

export const MyDataPart = z.enum([
  'profile',
  'cases',
  'visits',
  'bookings',
  'tickets',
  'activities',
  'attendance',
  'points',
  'messages',
])
export type MyDataPart = z.infer<typeof MyDataPart>

export const myDataNames: Record<MyDataPart, string> = {
  profile: '个人信息',
  cases: '我的反映',
  visits: '帮办代办',
  bookings: '场地预约',
  tickets: '窗口取号',
  activities: '活动报名',
  attendance: '活动签到和评价',
  points: '积分',
  messages: '消息',
}

/** Why this person can't end their account now, or null when they can: whoever holds a role hands it over first. */
export const deletionRefusal = ({ roles }: Pick<Actor, 'roles'>, now: number): MemberReason | null =>
  roles.some((grant) => isInForce(grant, now)) ? 'members.roles_before_deletion' : null
