import type { DeskRow } from '@shared/bookings/schema'
import type { CentreView } from '@shared/centres/schema'
import { listCentres } from '@shared/centres/contracts'
import { me } from '@shared/members/contracts'
import { civilDate, MINUTE, startOfDay } from '@shared/time'
import { holder } from '../direct-line/cases'
import { on } from '../members/scripted-cloud'

export const centre: CentreView = {
  id: 'c1',
  revision: 1,
  unitId: 'happy',
  unitIds: ['d1', 's1', 'happy'],
  name: '幸福里党群服务站',
  address: '幸福路 12 号一层',
  phone: '022-2345 6789',
  openHours: '周一至周五 9:00–17:30',
  isStepFree: true,
  directions: '',
}

/** A worker of that community, at the desk of its one centre. */
export const atDesk = [
  on(me, () => ({ member: holder('communityWorker') })),
  on(listCentres, () => ({ centres: [centre] })),
]

/** A booking of today that begins so many minutes from now. */
export function row(minutes: number, changed: Partial<DeskRow> = {}): DeskRow {
  const start = Date.now() + minutes * MINUTE
  const date = civilDate(start)
  const from = Math.floor((start - startOfDay(date)) / MINUTE)
  return {
    id: 'k1',
    slot: { roomId: 'r1', date, from, to: Math.min(from + 60, 1440) },
    roomName: '书画室',
    centreName: centre.name,
    state: 'confirmed',
    partyName: '本人',
    purpose: '练毛笔字',
    seriesId: null,
    bookerName: '王秀兰',
    maskedContact: '138****0001',
    headCount: 3,
    checkInUntil: start + 15 * MINUTE,
    hasOpenAppeal: false,
    ...changed,
  }
}
