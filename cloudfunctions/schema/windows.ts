import { collection, index, outbox, type CollectionSchema } from './collection'

/** The windows of service centres, their guides, and visits at home. */
export const windowsCollections = {
  serviceItems: collection(
    index('shown', { unitId: 1, isShown: 1, createdAt: 1 }, '办事指南: what people of a unit can get done'),
    index(
      'shownByCategory',
      { unitId: 1, isShown: 1, category: 1, createdAt: 1 },
      '办事指南: the same by category',
    ),
    index('unit', { unitIds: 1, updatedAt: -1 }, '指南管理: every guide of the centres in a unit'),
    index('terms', { terms: 1, updatedAt: -1 }, '办事指南: search in Chinese'),
    outbox,
  ),
  serviceWindows: collection(
    index('centre', { centreId: 1, letter: 1 }, '窗口: the windows of a centre'),
    outbox,
  ),
  windowDays: collection(
    index('window', { windowId: 1, date: 1 }, '取号: the days of a window from today on'),
    index('centre', { centreId: 1, date: 1 }, '今日窗口: every window of a centre on one day'),
    index('holder', { 'tickets.memberId': 1, startsAt: 1 }, '我的号: days on which I have a ticket'),
    index('timerAt', { timerAt: 1 }, 'jobs: days with reminders due, and days that are over'),
    outbox,
  ),
  ticketOutcomes: collection(index('ticket', { ticketId: 1 }, '我的号: what was missing')),
  assistedVisits: collection(
    index('mine', { ownerId: 1, startsAt: -1 }, '我的代办: those for me'),
    index('agent', { 'agent.memberId': 1, startsAt: -1 }, '我的代办: those that I asked for others'),
    index('state', { unitIds: 1, state: 1, startsAt: 1 }, '代办: those of a unit to be assigned'),
    index('today', { unitIds: 1, isOpen: 1, date: 1, startsAt: 1 }, '代办: those of a unit on one day'),
    index('past', { unitIds: 1, isOpen: 1, startsAt: -1 }, '代办: those of a unit that are over'),
    index('worker', { workerId: 1, isOpen: 1, startsAt: 1 }, '代办: my work'),
    outbox,
  ),
} as const satisfies Record<string, CollectionSchema>
