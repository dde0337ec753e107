import type { GuideView } from '@shared/windows/guide'
import type { DeskDay, DeskTicket, TicketView } from '@shared/windows/ticket'

export const unitIds = ['d1', 's1', 'happy']
const DATE = '2099-11-18'

export const guide: GuideView = {
  id: 'g1',
  revision: 1,
  centreId: 'c1',
  unitIds,
  check: 'passed',
  updatedAt: 1,
  title: '高龄津贴申领',
  category: 'elders',
  forWhom: '年满 80 周岁的老人。',
  bring: [
    { id: 'line1', what: '身份证原件', note: '看过就还' },
    { id: 'line2', what: '户口本', note: '' },
  ],
  howLong: '当场受理',
  fee: '不收费',
  steps: ['到窗口取号'],
  files: [],
  windows: [{ id: 'w1', name: '综合窗口', isOpen: true }],
  hasVisits: true,
  isOffered: true,
  centre: {
    name: '幸福里党群服务站',
    address: '幸福路 12 号',
    phone: '022-2345 6789',
    openHours: '周一至周五 9:00–17:30',
    isStepFree: true,
  },
}

export const ticket: TicketView = {
  id: `w1.${DATE}.t1`,
  number: 'A008',
  state: 'waiting',
  windowId: 'w1',
  windowName: '综合窗口',
  centreName: '幸福里党群服务站',
  guideId: 'g1',
  title: '高龄津贴申领',
  date: DATE,
  band: { from: 540, to: 600 },
  unitIds,
  before: 2,
  desk: null,
  timesMissed: 0,
  isMine: true,
  outcome: null,
  address: '幸福路 12 号',
  phone: '022-2345 6789',
}

const deskTicket = (number: string, changed: Partial<DeskTicket>): DeskTicket => ({
  id: `w1.${DATE}.${number}`,
  number,
  state: 'waiting',
  name: '王**',
  guideId: 'g1',
  title: '高龄津贴申领',
  band: null,
  arrivedAt: 1,
  calledAt: null,
  deskId: null,
  timesMissed: 0,
  hasPhone: true,
  ...changed,
})

export const deskDay = (changed: Partial<DeskDay> = {}): DeskDay => ({
  windowId: 'w1',
  windowName: '综合窗口',
  centreId: 'c1',
  unitIds,
  date: DATE,
  desks: [
    { id: 'desk1', label: '1号台' },
    { id: 'desk2', label: '2号台' },
  ],
  bands: [],
  closedBecause: null,
  tickets: [deskTicket('A001', {}), deskTicket('A002', { state: 'booked', band: { from: 540, to: 600 } })],
  queue: [`w1.${DATE}.A001`],
  ...changed,
})

export const called = (): DeskDay =>
  deskDay({ tickets: [deskTicket('A001', { state: 'called', deskId: 'desk1', calledAt: 2 })], queue: [] })
