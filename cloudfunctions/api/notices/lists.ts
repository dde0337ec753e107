import { AppError } from '../../../shared/errors'
import { listNotices, listPostedNotices, searchNotices } from '../../../shared/notices/contracts'
import { isLive, liveStates } from '../../../shared/notices/life-cycle'
import { posterRoles } from '../../../shared/notices/rules'
import type { NoticeCard } from '../../../shared/notices/schema'
import { PAGE_SIZE, type Cursor } from '../../../shared/paging'
import { matchesQuery } from '../../../shared/search'
import { command } from '../../kit/cloud'
import type { Find } from '../../kit/documents'
import { cursorAfter, findPage } from '../../kit/paging'
import { search } from '../../kit/search'
import type { Member } from '../members/store'
import { on } from '../on'
import { requireRole, unitsAround } from '../scope'
import { notices, receipts, type Notice, type Receipt } from './store'
import { cardFields, cardOf, foundCardOf, postedCardOf, postedFields } from './views'

/** The newest of what holds at once for one person are put in order as a whole; older ones follow by their time. */
const MOST_IN_ORDER = 100
/** Enough of an id to tell a hundred of them apart. */
const MARK = 8

type Listed = Notice & { mine: Receipt[] }

/** Notices, each with the receipts of this member's households. */
const withReceiptsOf = ({ homes }: Member) => {
  const confirmed = homes.filter(({ state }) => state === 'confirmed')
  const ids = confirmed.map(({ householdId }) => ['$_id', `.${householdId}`])
  return {
    find: (query: Find): Promise<Listed[]> =>
      notices.findNaming<{ mine: Receipt[] }>(query, { mine: { from: receipts.name, ids } }),
  }
}

const weightOf = (card: NoticeCard): number =>
  (card.isUrgent && isLive(card.state) ? 4 : 0) + (card.isUnread ? 2 : 0) + (card.isPinned ? 1 : 0)

/** Urgent ones on top, then what I haven't read, then what is pinned; the newest first among equals. */
const inOrder = (cards: readonly NoticeCard[]): NoticeCard[] =>
  [...cards].sort((a, b) => weightOf(b) - weightOf(a) || b.at - a.at)

const markOf = ({ id }: NoticeCard): string => id.slice(0, MARK)

/** A cursor of `findPage`: beyond what is in order. */
const isByTime = (cursor: Cursor): boolean => cursor?.includes(':') ?? false

function marksIn(cursor: Cursor): string[] {
  if (cursor === null) return []
  if (!/^[a-z2-7]{8}(,[a-z2-7]{8})*$/.test(cursor)) {
    throw new AppError({ code: 'INVALID', reason: 'core.invalid', fields: { cursor: 'core.invalid' } })
  }
  return cursor.split(',')
}

/**
 * One page of what holds now. The cursor names what was shown, since reading a notice moves it: a page that continued at
 * a place would skip one, or show one twice.
 */
function pageAfter(cards: readonly NoticeCard[], cursor: Cursor): { items: NoticeCard[]; next: Cursor } {
  const seen = marksIn(cursor)
  const left = inOrder(cards).filter((card) => !seen.includes(markOf(card)))
  const items = left.slice(0, PAGE_SIZE)
  const next = left.length > PAGE_SIZE ? [...seen, ...items.map(markOf)].join(',') : null
  return { items, next }
}

const postedStates = {
  live: command.in([...liveStates]),
  scheduled: 'scheduled',
  past: command.in(['ended', 'withdrawn']),
}

export const listHandlers = [
  on(listNotices, async ({ show, cursor }, { actor, now }) => {
    const listed = withReceiptsOf(actor)
    const where = { scopeUnitId: command.in(await unitsAround(actor, now)), shelf: show }
    const card = ({ mine, ...notice }: Listed) => cardOf(notice, mine, actor)
    const isInOrder = show === 'current' && !isByTime(cursor)
    if (!isInOrder) {
      const page = { where, by: 'at', direction: 'desc', cursor, fields: cardFields } as const
      const { rows, next } = await findPage(listed, page)
      return { items: rows.map(card), next }
    }
    const found = await listed.find({
      where,
      orderBy: ['at', 'desc'],
      limit: MOST_IN_ORDER,
      fields: cardFields,
    })
    // Between the end of a notice and the job's next minute it is past already.
    const page = pageAfter(found.filter(({ validUntil }) => validUntil > now).map(card), cursor)
    const older = found.length === MOST_IN_ORDER ? cursorAfter(found, 'at') : null
    return { ...page, next: page.next ?? older }
  }),

  // How common words are isn't sampled here: a unit has too few notices for it to matter.
  on(searchNotices, async ({ query }, { actor, now }) => {
    const { rows, isCut } = await search(notices, {
      scopeIds: await unitsAround(actor, now),
      query,
      matches: ({ title, text, shelf }) => shelf !== 'hidden' && matchesQuery(query, [title, text]),
      fields: [...cardFields, 'text', 'shelf'],
      by: 'at',
      now,
    })
    return { items: rows.map(foundCardOf), isCut }
  }),

  on(listPostedNotices, async ({ unitId, show, cursor }, { actor, now }) => {
    await requireRole(actor, posterRoles, unitId, now)
    const { rows, next } = await findPage(notices, {
      where: {
        unitIds: unitId,
        ...(show === 'review' ? { needsReview: true } : { state: postedStates[show] }),
      },
      by: 'at',
      direction: 'desc',
      cursor,
      fields: postedFields,
    })
    return { items: rows.map(postedCardOf), next }
  }),
]
