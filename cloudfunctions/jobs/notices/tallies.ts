import { isLive } from '../../../shared/notices/life-cycle'
import { sumOf } from '../../../shared/notices/roster'
import { unitAt } from '../../../shared/roles'
import { unitsOf } from '../../api/members/units-store'
import { notices, receipts, tallies, type Notice, type Tally } from '../../api/notices/store'
import { countOf, type Counted } from '../../api/notices/tally'
import { command } from '../../kit/cloud'

const PAGE = 900
const MOST_BUILDINGS = 1_000
const ATTEMPTS = 5
/** Buildings whose change one run takes into the sums. */
const BATCH = 200

async function receiptsOf(noticeId: string, buildingId: string): Promise<Counted[]> {
  const all: Counted[] = []
  for (let last = ''; ;) {
    const page = await receipts.find({
      where: { noticeId, buildingId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields: ['unitIds', 'standing', 'isWaiting', 'toVisit'],
    })
    all.push(...page)
    if (page.length < PAGE) return all
    last = page.at(-1)!._id
  }
}

async function countedNow(notice: Notice, buildingId: string, now: number) {
  const counted = await receiptsOf(notice._id, buildingId)
  const entranceIds = [...new Set(counted.flatMap(({ unitIds }) => unitAt(unitIds, 'entrance') ?? []))]
  const units = await unitsOf([buildingId, ...entranceIds], now)
  return { ...countOf(notice, buildingId, { counted, units }), countedAt: now, sumDue: now }
}

/**
 * Counts the households of one building anew. It writes on the revision that it found before it counted, so a run that
 * was slower can't put an older count in the place of a newer one: once all receipts are delivered, the last count
 * began after the last change.
 */
async function countBuilding(notice: Notice, buildingId: string, now: number): Promise<void> {
  const _id = `${notice._id}.${buildingId}`
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const known = await tallies.get(_id)
    const counted = await countedNow(notice, buildingId, now)
    if (!known) {
      const tally: Tally = { _id, revision: 1, noticeId: notice._id, buildingId, ...counted }
      if ((await tallies.insertOnce(tally)).isNew) return
      continue
    }
    const { unitIds, figures, entrances, ...plain } = counted
    const isWritten = await tallies.update(
      { _id, revision: known.revision },
      {
        ...plain,
        unitIds: command.set(unitIds),
        figures: command.set(figures),
        entrances: command.set(entrances),
        revision: command.inc(1),
      },
    )
    if (isWritten) return
  }
  throw new Error(`the count of ${_id} was overtaken ${ATTEMPTS} times`)
}

export async function countBuildings(
  notice: Notice,
  buildingIds: readonly string[],
  now: number,
): Promise<void> {
  for (const buildingId of buildingIds) await countBuilding(notice, buildingId, now)
}

/** What follows a receipt's change. */
export async function tallyNotice(
  { noticeId, buildingId }: { noticeId: string; buildingId: string },
  now: number,
): Promise<void> {
  const notice = await notices.get(noticeId)
  if (notice) await countBuilding(notice, buildingId, now)
}

/** Puts the sum over the buildings into the notice, on the revision that it found before it summed. */
async function sumNotice(noticeId: string, now: number): Promise<void> {
  const notice = await notices.get(noticeId)
  if (!notice) return
  const counted = await tallies.find({
    where: { noticeId },
    limit: MOST_BUILDINGS,
    fields: ['figures', 'sumDue', 'revision'],
  })
  const figures = sumOf(counted.map((tally) => tally.figures))
  const isWritten = await notices.update(
    { _id: noticeId, revision: notice.revision },
    {
      figures: command.set(figures),
      countedAt: now,
      hasWaiting: isLive(notice.state) && figures.waiting > 0,
      revision: command.inc(1),
    },
  )
  if (!isWritten) return
  for (const { _id, revision, sumDue } of counted) {
    if (sumDue !== undefined) await tallies.update({ _id, revision }, { sumDue: command.remove() })
  }
}

/** Renews the sums of notices of which a building was counted anew. */
export async function sumNotices(now: number): Promise<void> {
  const due = await tallies.find({
    where: { sumDue: command.lte(now) },
    orderBy: ['sumDue', 'asc'],
    limit: BATCH,
    fields: ['noticeId'],
  })
  for (const noticeId of new Set(due.map((tally) => tally.noticeId))) await sumNotice(noticeId, now)
}
