import { isLive } from '../../../shared/notices/life-cycle'
import { isToVisit, isWaiting, standingOf } from '../../../shared/notices/roster'
import { homesTold } from '../../../shared/notices/rules'
import { unitAt } from '../../../shared/roles'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { addToOutbox, outboxOf, type OutboxItem } from '../../kit/outbox'
import { unitsOf, type Household, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import type { NoticeSeen } from './load'
import { receiptIdOf, receipts, type Notice, type Receipt } from './store'

/** Rooms of an entrance, and entrances of a building, that a place has room for. */
const ROOMS = 1e5
const ENTRANCES = 1e3

const roomNumber = (room: string): number => Number(/^\d+/.exec(room)?.[0] ?? 0)

/** Where a door stands among those of its building, and of its grid: by building, entrance and room. */
function placeOf(room: string, building: Unit | undefined, entrance: Unit | undefined): number {
  const door = (entrance?.order ?? 0) * ROOMS + roomNumber(room)
  return (building?.order ?? 0) * ENTRANCES * ROOMS + door
}

type Door = Pick<Household, '_id' | 'room' | 'unitIds'>

/** What follows from a receipt's facts. */
export const derivedFrom = (receipt: Omit<Receipt, 'standing' | 'isWaiting' | 'toVisit'>) => ({
  standing: standingOf(receipt),
  isWaiting: isWaiting(receipt, receipt.needsAcknowledgement),
  toVisit: isToVisit(receipt, receipt.needsAcknowledgement),
})

const countingItem = (
  receipt: Pick<Receipt, '_id' | 'noticeId' | 'buildingId'>,
  revision: number,
): OutboxItem => ({
  key: idFor('tallyNotice', receipt._id, String(revision)),
  kind: 'tallyNotice',
  noticeId: receipt.noticeId,
  buildingId: receipt.buildingId,
})

export type Facts = Partial<
  Pick<Receipt, 'readAt' | 'acknowledgedAt' | 'toldInPersonAt' | 'toldBy' | 'message' | 'readers'> &
    Pick<Receipt, 'nudges' | 'nudgedAt' | 'nudgeId' | 'hasMembers'>
>

/** A household's receipt with what is known of it; `units` has its building and entrance. */
export function receiptFor(
  notice: Pick<Notice, '_id' | 'needsAcknowledgement'>,
  { _id: householdId, room, unitIds, facts }: Door & { facts: Facts },
  units: ReadonlyMap<string, Unit>,
): Receipt {
  const building = units.get(unitAt(unitIds, 'building') ?? '')
  const entrance = units.get(unitAt(unitIds, 'entrance') ?? '')
  const receipt = {
    _id: receiptIdOf(notice._id, householdId),
    revision: 1,
    noticeId: notice._id,
    householdId,
    label: `${building?.name ?? ''} ${entrance?.name ?? ''} ${room}室`.trim(),
    unitIds,
    buildingId: unitAt(unitIds, 'building') ?? '',
    place: placeOf(room, building, entrance),
    readAt: null,
    acknowledgedAt: null,
    toldInPersonAt: null,
    toldBy: null,
    message: 'none' as const,
    readers: [],
    hasMembers: false,
    needsAcknowledgement: notice.needsAcknowledgement,
    nudges: 0,
    nudgedAt: null,
    nudgeId: null,
    outbox: [],
    ...facts,
  }
  return { ...receipt, ...derivedFrom(receipt) }
}

/** Receipts of these households to whom nothing has happened yet but what is given. */
export async function newReceipts(
  notice: Pick<Notice, '_id' | 'needsAcknowledgement'>,
  doors: readonly (Door & { facts: Facts })[],
  now: number,
): Promise<Receipt[]> {
  const unitIds = doors.flatMap((door) => door.unitIds.slice(-2))
  const units = new Map((await unitsOf([...new Set(unitIds)], now)).map((unit) => [unit._id, unit]))
  return doors.map((door) => receiptFor(notice, door, units))
}

/** The one write that makes these facts true of a receipt; whoever is counted differently after it is counted anew. */
export function decideFacts(
  current: Receipt,
  facts: Facts,
  { items = [], now }: { items?: OutboxItem[]; now: number },
): Decision {
  const derived = derivedFrom({ ...current, ...facts })
  const isCountedAnew =
    derived.standing !== current.standing ||
    derived.isWaiting !== current.isWaiting ||
    derived.toVisit !== current.toVisit
  const counting = isCountedAnew ? [countingItem(current, current.revision + 1)] : []
  const { readers, ...plain } = facts
  return {
    changes: {
      ...plain,
      ...(readers && { readers: command.set(readers) }),
      ...derived,
      ...addToOutbox([...items, ...counting], now),
    },
  }
}

interface Reading {
  edition: number
  isAcknowledged: boolean
  now: number
}

const MOST_READERS = 20

function factsOfReading(current: Receipt | null, member: Pick<Member, '_id'>, reading: Reading): Facts {
  const others = (current?.readers ?? []).filter(({ memberId }) => memberId !== member._id)
  return {
    readAt: current?.readAt ?? reading.now,
    ...(reading.isAcknowledged && { acknowledgedAt: current?.acknowledgedAt ?? reading.now }),
    readers: [...others, { memberId: member._id, edition: reading.edition }].slice(-MOST_READERS),
    hasMembers: true,
  }
}

const isRecorded = (receipt: Receipt, { _id }: Pick<Member, '_id'>, reading: Reading): boolean =>
  (!reading.isAcknowledged || receipt.acknowledgedAt !== null) &&
  receipt.readers.some(({ memberId, edition }) => memberId === _id && edition >= reading.edition)

async function record(notice: NoticeSeen, door: Door, member: Member, reading: Reading): Promise<Receipt> {
  const known = notice.receipts.find(({ householdId }) => householdId === door._id)
  let from = known ?? null
  if (!from) {
    // It moved in after the sending, or the sending hasn't come to it yet.
    const facts = factsOfReading(null, member, reading)
    const [first] = await newReceipts(notice, [{ ...door, facts }], reading.now)
    const receipt = { ...first!, ...outboxOf([countingItem(first!, 1)], reading.now) }
    const inserted = await receipts.insertOnce(receipt)
    if (inserted.isNew) return receipt
    from = inserted.existing
  }
  return change(receipts, {
    from,
    isDone: (current) => isRecorded(current, member, reading),
    decide: (current) => decideFacts(current, factsOfReading(current, member, reading), reading),
  })
}

/**
 * Records for each confirmed household of this member's that the notice is for that it was opened, or acknowledged; what
 * is past or withdrawn is read without a record.
 */
export async function recordReading(
  notice: NoticeSeen,
  member: Member,
  { isAcknowledged, now }: Pick<Reading, 'isAcknowledged' | 'now'>,
): Promise<NoticeSeen> {
  if (!isLive(notice.state) || !notice.isShown || notice.validUntil <= now) return notice
  const reading = { isAcknowledged, now, edition: notice.edition }
  const recorded: Receipt[] = []
  for (const { householdId, unitIds } of homesTold(notice, member)) {
    const room = householdId.slice((unitIds.at(-1) ?? '').length + 1)
    recorded.push(await record(notice, { _id: householdId, room, unitIds }, member, reading))
  }
  return { ...notice, receipts: recorded }
}
