import { isOpen } from '../../../shared/direct-line/life-cycle'
import { householdIdOf } from '../../../shared/members/homes'
import { levels } from '../../../shared/roles'
import { isUnitLevel, levelOfRole } from '../../../shared/members/units'
import { wallClock } from '../../../shared/time'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { derivedFrom, type Member } from '../../../cloudfunctions/api/members/store'
import { partyFieldsOf, reportInEndedBy } from '../../../cloudfunctions/api/party/membership'
import type { Unit } from '../../../cloudfunctions/api/members/units-store'
import type { SeedSet } from '../../../cloudfunctions/local/seed/seed-set'
import { assertSound } from '../../support/walk/invariants'

/** All documents of one collection. The type is the caller's claim. */
export function* documentsOf<Doc>(seed: SeedSet, collection: string): Iterable<Doc> {
  for (const [name, documents] of seed.collections) {
    if (name === collection) yield* documents() as Iterable<Doc>
  }
}

/** What is wrong with a unit, given those before it; empty when nothing is. */
export function faultsOfUnit(unit: Unit, units: ReadonlyMap<string, Unit>): string[] {
  const parent = unit.parentId === null ? null : units.get(unit.parentId)
  const expected = [...(parent?.unitIds ?? []), unit._id]
  return [
    ...(parent === undefined ? ['its parent is missing or comes later'] : []),
    ...(unit.unitIds.join() === expected.join() ? [] : ['its ancestors are not its parent’s and itself']),
    ...(levels[unit.unitIds.length - 1] === unit.level ? [] : ['its depth is not its level']),
    ...(unit.fullName.includes('网格 ') ? ['its full name speaks of a grid'] : []),
  ].map((fault) => `${unit._id}: ${fault}`)
}

const chineseName = /^[\u4e00-\u9fff]{2,4}$/

export function faultsOfMember(member: Member, units: ReadonlyMap<string, Unit>): string[] {
  const { dueAt, ...derived } = derivedFrom(member.homes)
  const homesAreRight = member.homes.every((home) => {
    const entrance = units.get(home.unitIds.at(-1) ?? '')
    const room = home.householdId.slice((entrance?._id.length ?? 0) + 1)
    return (
      entrance?.level === 'entrance' &&
      home.unitIds.join() === entrance.unitIds.join() &&
      home.householdId === householdIdOf({ entranceId: entrance._id, room }) &&
      home.communityId === entrance.communityId
    )
  })
  const rolesAreRight = member.roles.every((grant) => {
    // Partner units and party organisations aren't of the tree.
    if (!isUnitLevel(levelOfRole[grant.role])) return !units.has(grant.unitId)
    const unit = units.get(grant.unitId)
    return unit?.level === levelOfRole[grant.role] && unit.fullName === grant.unitName
  })
  const listed = member.party && partyFieldsOf(member.party, member.partyAt ?? 0).partyLists
  const reportsFromHome = !member.party?.reportIn || reportInEndedBy(member, member.homes) === null
  return [
    ...(listed?.join() === member.partyLists?.join() ? [] : ['partyLists differ']),
    ...(reportsFromHome ? [] : ['it reported in by a home that isn’t confirmed']),
    ...(chineseName.test(member.name) ? [] : [`the name ${member.name} is not Chinese`]),
    ...(/^[a-z2-7]{26}$/.test(member._id) ? [] : ['its id is not one that photos can be filed under']),
    ...(member.pendingUnitIds.join() === derived.pendingUnitIds.join() ? [] : ['pendingUnitIds differ']),
    ...(member.homeUnitIds.join() === derived.homeUnitIds.join() ? [] : ['homeUnitIds differ']),
    ...((member.confirmDueAt ?? null) === dueAt ? [] : ['confirmDueAt differs']),
    ...(homesAreRight ? [] : ['a home is not where its units say']),
    ...(rolesAreRight ? [] : ['a role is not on its own level']),
    ...(member.inboxSeenAt <= member.lastInboxAt ? [] : ['it has seen what has not come']),
  ].map((fault) => `${member._id}: ${fault}`)
}

/** What no case may ever be; empty when it is sound. */
function unsound(appeal: Appeal): string[] {
  try {
    assertSound(appeal)
    return []
  } catch (failure) {
    return [(failure as Error).message]
  }
}

export function faultsOfAppeal(appeal: Appeal, now: number): string[] {
  const { timeline, state, timerAt } = appeal
  const times = timeline.map((line) => line.at)
  const isInOrder = times.every((at, index) => index === 0 || times[index - 1]! <= at)
  const answersLast = timeline.filter((line) => line.move === 'resolve').at(-1)?.at ?? null
  const ratings = timeline.filter((line) => line.move.startsWith('rate'))
  const reopened = timeline.filter((line) => line.move === 'rateUnsolved').length
  const { year, month, day } = wallClock(appeal.createdAt)
  const dayOfTicket = [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('')
  return [
    ...unsound(appeal),
    ...(isInOrder && times.at(-1)! <= now ? [] : ['its timeline is not in order, or goes beyond now']),
    ...(appeal.createdAt === times[0] && appeal.updatedAt === times.at(-1) ? [] : ['its times differ']),
    ...(appeal.revision >= timeline.length ? [] : ['a revision for each line is expected']),
    ...(timerAt === undefined || timerAt > now ? [] : ['an alarm whose time has come was not heard']),
    ...((appeal.answer?.at ?? null) === answersLast ? [] : ['its answer is not the last one given']),
    ...(appeal.reopenings === reopened ? [] : ['its reopenings differ']),
    ...((appeal.rating !== null) === ratings.length > 0 ? [] : ['its rating differs from its timeline']),
    ...(state !== 'accepted' || appeal.handlerId !== null ? [] : ['nobody leads it']),
    ...((state === 'closed') === (appeal.ending !== null) ? [] : ['its ending differs']),
    ...(isOpen(state) === (appeal.endedAt === null) ? [] : ['when it ended differs']),
    ...(appeal.ticket.startsWith(`${dayOfTicket}-`) ? [] : ['its ticket names another day']),
    ...(appeal.needsReview === (appeal.check !== 'passed') ? [] : ['its review differs from its check']),
    ...(appeal.outbox.length === 0 && appeal.outboxDue === undefined ? [] : ['something is left to deliver']),
  ].map((fault) => `${appeal.ticket}: ${fault}`)
}

/** Ids that occur a second time. */
export function repeated(values: Iterable<string>): string[] {
  const seen = new Set<string>()
  const again: string[] = []
  for (const value of values) {
    if (seen.has(value)) again.push(value)
    seen.add(value)
  }
  return again
}
