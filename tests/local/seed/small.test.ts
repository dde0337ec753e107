import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import type { AppealMessage } from '../../../cloudfunctions/api/direct-line/store'
import type { InboxMessage } from '../../../cloudfunctions/api/inbox/store'
import type { Member } from '../../../cloudfunctions/api/members/store'
import type { Household, Unit } from '../../../cloudfunctions/api/members/units-store'
import type { Notice, Receipt } from '../../../cloudfunctions/api/notices/store'
import type { PointsEntry } from '../../../cloudfunctions/api/org-life/figures/ledger-store'
import { ALWAYS, pointsUnitOf } from '../../../cloudfunctions/api/org-life/figures/points-row'
import type { ServiceWindow } from '../../../cloudfunctions/api/windows/windows-store'
import { HOUSEHOLDS } from '../../../cloudfunctions/kit/household-counts'
import type { CounterRow } from '../../../cloudfunctions/kit/store'
import { smallSeed } from '../../../cloudfunctions/local/seed/small/seed'
import { fileIdOf } from '../../../cloudfunctions/local/storage/paths'
import { collections } from '../../../cloudfunctions/schema'
import { MAX_PHOTOS } from '../../../shared/direct-line/draft'
import { AppealState } from '../../../shared/direct-line/life-cycle'
import { figuresOf } from '../../../shared/notices/roster'
import { Role } from '../../../shared/roles'
import { DAY, HOUR } from '../../../shared/time'
import { assertCounted } from '../../support/walk/settled'
import { documentsOf, faultsOfAppeal, faultsOfMember, faultsOfUnit, repeated } from './invariants'

const SUNDAY_MORNING = Date.parse('2026-11-22T10:30:00+08:00')

/** When somebody may first start the demo: at night, at a weekend, in the middle of a long holiday, at New Year. */
const moments: readonly (readonly [moment: string, now: number])[] = [
  ['a Sunday morning', SUNDAY_MORNING],
  ['a minute after midnight', Date.parse('2026-11-18T00:01:00+08:00')],
  ['a working afternoon', Date.parse('2026-11-17T15:20:00+08:00')],
  ['the middle of the Spring Festival', Date.parse('2026-02-20T09:00:00+08:00')],
  ['the last evening of the October holiday', Date.parse('2026-10-07T23:59:00+08:00')],
  ['New Year', Date.parse('2027-01-01T00:00:00+08:00')],
]

const unitsOf = (now: number) =>
  new Map([...documentsOf<Unit>(smallSeed(now), 'units')].map((unit) => [unit._id, unit]))

const contentOf = (now: number) => {
  const seed = smallSeed(now)
  return {
    documents: seed.collections.map(([name, documents]) => [name, [...documents()]]),
    identities: seed.identities,
    photos: seed.photos.map(({ path, bytes }) => [path, bytes().toString('base64')]),
  }
}

test('the same moment gives the same documents, identities and photos', () => {
  expect(contentOf(SUNDAY_MORNING)).toEqual(contentOf(SUNDAY_MORNING))
})

test('nothing is said of a collection that the schema does not know', () => {
  const names = smallSeed(SUNDAY_MORNING).collections.map(([name]) => name)
  expect(Object.keys(collections)).toEqual(expect.arrayContaining(names))
})

test('ids, tickets and openids occur once', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  for (const [, documents] of seed.collections) {
    expect(repeated([...(documents() as Iterable<{ _id: string }>)].map(({ _id }) => _id))).toEqual([])
  }
  expect(repeated([...documentsOf<Appeal>(seed, 'appeals')].map(({ ticket }) => ticket))).toEqual([])
  expect(repeated([...documentsOf<Member>(seed, 'members')].map(({ openid }) => openid))).toEqual([])
})

test('units hang together', () => {
  const units = new Map<string, Unit>()
  const faults = [...documentsOf<Unit>(smallSeed(SUNDAY_MORNING), 'units')].flatMap((unit) => {
    const found = faultsOfUnit(unit, units)
    units.set(unit._id, unit)
    return found
  })
  expect(faults).toEqual([])
})

describe.each(moments)('started on %s', (_, now) => {
  const seed = smallSeed(now)
  const appeals = [...documentsOf<Appeal>(seed, 'appeals')]
  const members = [...documentsOf<Member>(seed, 'members')]
  const inbox = [...documentsOf<InboxMessage>(seed, 'inbox')]
  const withStaff = appeals.filter(({ state }) => ['submitted', 'accepted', 'inProgress'].includes(state))

  test('every case and every member is as the functions would have left it', () => {
    const units = unitsOf(now)
    const faults = [
      ...appeals.flatMap((appeal) => faultsOfAppeal(appeal, now)),
      ...members.flatMap((member) => faultsOfMember(member, units)),
    ]
    expect(faults).toEqual([])
  })

  test('there are cases in every state, and some overdue, soon due, urgent, reopened and to be reviewed', () => {
    expect(new Set(appeals.map(({ state }) => state))).toEqual(new Set(AppealState.options))
    expect(withStaff.some(({ dueAt }) => dueAt < now)).toBe(true)
    expect(withStaff.some(({ dueAt }) => dueAt > now && dueAt < now + HOUR)).toBe(true)
    expect(withStaff.some(({ isUrgent }) => isUrgent)).toBe(true)
    expect(withStaff.some(({ reopenings }) => reopenings > 0)).toBe(true)
    expect(appeals.filter(({ needsReview }) => needsReview)).toHaveLength(1)
  })

  test('a home awaits confirmation, and another one waits beyond its time', () => {
    const due = members.flatMap(({ confirmDueAt }) => confirmDueAt ?? [])
    expect(due.filter((at) => at < now)).toHaveLength(1)
    expect(due.filter((at) => at > now)).toHaveLength(1)
  })

  test('whoever was told something has it in the inbox, and some of it is new', () => {
    for (const member of members) {
      const told = inbox.filter(({ memberId }) => memberId === member._id).map(({ at }) => at)
      expect(member.lastInboxAt).toBe(Math.max(0, ...told))
    }
    expect(
      members.filter(({ lastInboxAt, inboxSeenAt }) => lastInboxAt > inboxSeenAt).length,
    ).toBeGreaterThan(3)
    expect(inbox.every(({ at }) => at <= now)).toBe(true)
  })
})

test('somebody holds every role, and a resident lives alone, with others, in two homes and in none yet', () => {
  const members = [...documentsOf<Member>(smallSeed(SUNDAY_MORNING), 'members')]
  const held = new Set(members.flatMap(({ roles }) => roles.map(({ role }) => role)))
  expect(held).toEqual(new Set(Role.options))
  const households = members.flatMap(({ homes }) => homes.map(({ householdId }) => householdId))
  expect(repeated(households)).toEqual(['xingfuli.b3.e2.501'])
  expect(members.some(({ homes }) => homes.length === 2)).toBe(true)
  const states = new Set(members.flatMap(({ homes }) => homes.map(({ state }) => state)))
  expect(states).toEqual(new Set(['confirmed', 'pending', 'declined']))
})

test('a confirmed home’s household is there with one of its members as contact, beside those where nobody registered', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const households = new Map([...documentsOf<Household>(seed, 'households')].map((one) => [one._id, one]))
  const members = [...documentsOf<Member>(seed, 'members')]
  const confirmed = members.flatMap(({ homes }) => homes.filter(({ state }) => state === 'confirmed'))
  const spokenFor = [...households.values()].filter(({ contactId }) => contactId !== null)
  expect(new Set(confirmed.map(({ householdId }) => householdId))).toEqual(
    new Set(spokenFor.map(({ _id }) => _id)),
  )
  expect(spokenFor.length).toBeLessThan(households.size)
  for (const { _id, contactId } of spokenFor) {
    const contact = members.find((member) => member._id === contactId)
    expect(contact?.homes.map(({ householdId }) => householdId)).toContain(_id)
  }
})

test('nobody handles a case of their own household', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const members = new Map([...documentsOf<Member>(seed, 'members')].map((one) => [one._id, one]))
  for (const { handlerId, householdId } of documentsOf<Appeal>(seed, 'appeals')) {
    const homes = members.get(handlerId ?? '')?.homes ?? []
    expect(homes.map((home) => home.householdId)).not.toContain(householdId)
  }
})

test('what people write reads as Chinese, and phones are nobody’s', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const appeals = [...documentsOf<Appeal>(seed, 'appeals')]
  const messages = [...documentsOf<AppealMessage>(seed, 'appealMessages')]
  const texts = [
    ...appeals.flatMap(({ text, answer }) => [text, answer?.text ?? '']),
    ...messages.map(({ text }) => text),
  ]
  expect(texts.filter((text) => /[A-Za-z]{2}|undefined|null/.test(text))).toEqual([])
  expect(repeated(appeals.map(({ text }) => text))).toEqual([])
  expect(appeals.every(({ text }) => [...text].length >= 20)).toBe(true)
  const phones = [...documentsOf<Member>(seed, 'members')].map(({ phone }) => phone)
  expect(phones.every((phone) => /^138000\d{5}$/.test(phone ?? ''))).toBe(true)
})

test('every photo of a case is a picture in its owner’s folder', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const files = new Map(seed.photos.map((photo) => [fileIdOf(photo.path), photo.bytes()]))
  const shown = [...documentsOf<Appeal>(seed, 'appeals')].flatMap((appeal) =>
    appeal.photos.map(({ fileId }) => ({ fileId, owner: appeal.ownerId })),
  )
  expect(shown.length).toBeGreaterThan(4)
  expect(shown.length).toBeLessThanOrEqual(MAX_PHOTOS)
  for (const { fileId, owner } of shown) {
    expect(fileId).toContain(`/photos/${owner}/`)
    expect(files.get(fileId)?.subarray(1, 4).toString()).toBe('PNG')
  }
})

test('the switcher offers an ordinary resident first, everybody who is registered, and somebody who is not', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const registered = new Set([...documentsOf<Member>(seed, 'members')].map(({ openid }) => openid))
  expect(seed.identities[0]).toMatchObject({
    name: '王秀兰',
    note: expect.stringContaining('居民 · 幸福里社区 3号楼 2单元 501室') as string,
  })
  const unknown = seed.identities.filter(({ openid }) => !registered.has(openid))
  expect(unknown.map(({ name }) => name)).toEqual(['新来的人'])
  expect(seed.identities).toHaveLength(registered.size + 1)
})

test('months of figures add up to the cases', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const appeals = [...documentsOf<Appeal>(seed, 'appeals')]
  const rows = [...documentsOf<CounterRow>(seed, 'counters')]
  const windows = new Set([...documentsOf<ServiceWindow>(seed, 'serviceWindows')].map(({ _id }) => _id))
  assertCounted(
    appeals,
    rows.filter(
      ({ month, unitId }) =>
        month !== HOUSEHOLDS && month !== ALWAYS && !windows.has(unitId) && !unitId.startsWith('room.'),
    ),
  )
  expect(appeals.length).toBeGreaterThan(20)
})

test('a person’s points are the sum of their lines', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const lines = [...documentsOf<PointsEntry>(seed, 'points')]
  const rows = [...documentsOf<CounterRow>(seed, 'counters')].filter(({ month }) => month === ALWAYS)
  expect(rows.map(({ unitId }) => unitId).sort()).toEqual(
    [...new Set(lines.map(({ memberId }) => pointsUnitOf(memberId)))].sort(),
  )
  for (const { unitId, figures } of rows) {
    const own = lines.filter(({ memberId }) => pointsUnitOf(memberId) === unitId)
    expect(figures).toEqual({ points: own.reduce((sum, { amount }) => sum + amount, 0) })
  }
})

test('households are counted in each community, building and entrance, and figures of notices are their receipts', () => {
  const seed = smallSeed(SUNDAY_MORNING)
  const households = [...documentsOf<Household>(seed, 'households')]
  const rows = [...documentsOf<CounterRow>(seed, 'counters')].filter(({ month }) => month === HOUSEHOLDS)
  for (const { unitId, figures } of rows) {
    const within = households.filter(({ unitIds }) => unitIds.includes(unitId))
    expect([unitId, figures]).toEqual([unitId, { households: within.length }])
  }
  const receipts = [...documentsOf<Receipt>(seed, 'noticeReceipts')]
  for (const notice of documentsOf<Notice>(seed, 'notices')) {
    const own = receipts.filter(({ noticeId }) => noticeId === notice._id)
    expect([notice.title, notice.figures]).toEqual([notice.title, figuresOf(own)])
    expect(own.length).toBe(households.filter(({ unitIds }) => unitIds.includes(notice.scopeUnitId)).length)
  }
})

test('registered days lie before now', () => {
  const members = [...documentsOf<Member>(smallSeed(SUNDAY_MORNING), 'members')]
  expect(
    members.every(({ createdAt }) => createdAt < SUNDAY_MORNING && createdAt > SUNDAY_MORNING - 500 * DAY),
  ).toBe(true)
})
