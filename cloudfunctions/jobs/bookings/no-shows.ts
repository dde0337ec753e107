import {
  MOST_REMEMBERED,
  NO_SHOWS_ALLOWED,
  recentNoShows,
  suspendedUntil,
  type NoShow,
} from '../../../shared/bookings/standing'
import { deadline } from '../../../shared/time'
import { standings, type Standing } from '../../api/bookings/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import type { ItemOf } from '../../kit/outbox'
import { tell } from '../tell'

async function standingOf(memberId: string): Promise<Standing> {
  const fresh = { _id: memberId, revision: 1, noShows: [] }
  const inserted = await standings.insertOnce(fresh)
  return inserted.isNew ? fresh : inserted.existing
}

const entryOf = ({ noShows }: Standing, bookingId: string): NoShow | undefined =>
  noShows.find((one) => one.bookingId === bookingId)

const withEntry = ({ noShows }: Standing, entry: NoShow) => ({
  changes: {
    noShows: command.set(
      [...noShows.filter(({ bookingId }) => bookingId !== entry.bookingId), entry].slice(-MOST_REMEMBERED),
    ),
  },
})

function warningOn(standing: Standing, now: number): string {
  const until = suspendedUntil(standing.noShows, now)
  if (until !== null) return `30 天内已有 ${NO_SHOWS_ALLOWED} 次没有来，${deadline(until)}前不能再预约。`
  const count = recentNoShows(standing.noShows, now).length
  return `30 天内第 ${count} 次，满 ${NO_SHOWS_ALLOWED} 次会有 30 天不能预约。来不了请提前取消。`
}

/** Counts a no-show once and tells the person where they stand; nobody is told of one that was lifted meanwhile. */
export async function noteNoShow(
  { memberId, bookingId, label, at }: ItemOf<'noteNoShow'>,
  now: number,
): Promise<void> {
  const noted = await change(standings, {
    from: await standingOf(memberId),
    isDone: (current) => entryOf(current, bookingId) !== undefined,
    decide: (current) => withEntry(current, { bookingId, at, label, isLifted: false, isAppealed: false }),
  })
  if (entryOf(noted, bookingId)?.isLifted) return
  await tell(
    {
      key: idFor('tellNoShow', bookingId),
      kind: 'tell',
      to: { memberId },
      title: '有一次预约没有来',
      text: `${label}，开始 15 分钟没有签到，场地已经放给别人。${warningOn(noted, now)}有特殊情况可以点开申诉。`,
      link: { to: 'booking', id: bookingId },
      template: 'bookingProgress',
      values: { room: label, state: '没有来', at: '', note: warningOn(noted, now) },
    },
    now,
  )
}

/** Lifts a no-show or notes that its booker appealed, whether or not it has been counted yet. */
export async function markNoShow(
  { memberId, bookingId, mark }: ItemOf<'markNoShow'>,
  now: number,
): Promise<void> {
  const marked = mark === 'lifted' ? { isLifted: true } : { isAppealed: true }
  const isMarked = (entry: NoShow | undefined) =>
    entry !== undefined && (mark === 'lifted' ? entry.isLifted : entry.isAppealed)
  await change(standings, {
    from: await standingOf(memberId),
    isDone: (current) => isMarked(entryOf(current, bookingId)),
    decide: (current) => {
      const unknown = { bookingId, at: now, label: '', isLifted: false, isAppealed: false }
      return withEntry(current, { ...unknown, ...entryOf(current, bookingId), ...marked })
    },
  })
}
