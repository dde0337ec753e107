import { Role, type Level } from '../../../shared/roles'
import { DAY } from '../../../shared/time'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import type { Ballot, Matter, TallyShard } from '../../../cloudfunctions/api/matters/store'
import type { PartyFields } from '../../../cloudfunctions/api/party/membership'
import { districtParty } from '../../../cloudfunctions/local/seed/district/party'
import type { PartnerUnit } from '../../../cloudfunctions/api/members/partner-units-store'
import type { Unit } from '../../../cloudfunctions/api/members/units-store'
import type { Member } from '../../../cloudfunctions/api/members/store'
import { caseDocuments } from '../../../cloudfunctions/local/seed/case-documents'
import { districtStory } from '../../../cloudfunctions/local/seed/district/cases'
import { flatsOf, numberedGrids, residentsOf } from '../../../cloudfunctions/local/seed/district/households'
import { partnersOf } from '../../../cloudfunctions/local/seed/district/partners'
import { districtPlan } from '../../../cloudfunctions/local/seed/district/plan'
import { districtSeed, neighbourhoodsOf } from '../../../cloudfunctions/local/seed/district/seed'
import { staffOf } from '../../../cloudfunctions/local/seed/district/staff'
import { communitiesOf, districtUnits, unitsOf } from '../../../cloudfunctions/local/seed/district/units'
import { documentsOf, faultsOfAppeal, faultsOfMember, faultsOfUnit, repeated } from './invariants'

const NOW = Date.parse('2026-11-22T10:30:00+08:00')

const district = districtUnits()
const communities = communitiesOf(district)
const units = new Map([...unitsOf(district)].map((unit) => [unit._id, unit]))

/** Every twelfth grid: 22 of 264, one twelfth of the people. */
const FRACTION = 12
const sampled = [...numberedGrids(communities)].filter(({ gridNumber }) => gridNumber % FRACTION === 5)
const residents = sampled.flatMap(({ community, grid, gridNumber }) =>
  [...flatsOf(grid, gridNumber)].flatMap((flat) => residentsOf(flat, community.unit, NOW)),
)

test('the unit tree has the district’s own proportions', () => {
  const counts = new Map<Level, number>()
  for (const { level } of units.values()) counts.set(level, (counts.get(level) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({
    district: 1,
    subdistrict: 6,
    community: 26,
    grid: 264,
    building: 1848,
    entrance: 8583,
  })
})

test('its units hang together', () => {
  const before = new Map<string, Unit>()
  const faults = [...unitsOf(district)].flatMap((unit) => {
    const found = faultsOfUnit(unit, before)
    before.set(unit._id, unit)
    return found
  })
  expect(faults).toEqual([])
})

test('every grid has 300 flats, and every entrance and every building somebody in charge', () => {
  const flats = [...numberedGrids(communities)].map(
    ({ grid, gridNumber }) => [...flatsOf(grid, gridNumber)].length,
  )
  expect(new Set(flats)).toEqual(new Set([300]))
  const led = residents.flatMap(({ roles }) => roles)
  const ledAt = (role: Role) => led.filter((grant) => grant.role === role).map(({ unitId }) => unitId)
  const entrances = sampled.flatMap(({ grid }) => grid.buildings.flatMap((building) => building.entrances))
  const buildings = sampled.flatMap(({ grid }) => grid.buildings)
  expect(ledAt('entranceLeader')).toEqual(entrances.map(({ unit }) => unit._id))
  expect(ledAt('buildingLeader').sort()).toEqual(buildings.map(({ unit }) => unit._id).sort())
})

test('613 people lead the buildings, and about 200,000 live in them', () => {
  const leaders = [...numberedGrids(communities)].flatMap(({ community, grid, gridNumber }) =>
    [...flatsOf(grid, gridNumber)]
      .filter((flat) => flat.entrance === 0 && flat.number === 1)
      .map((flat) => residentsOf(flat, community.unit, NOW)[0]!)
      .filter(({ roles }) => roles.some(({ role }) => role === 'buildingLeader')),
  )
  expect(leaders).toHaveLength(613)
  expect(Math.abs(residents.length * FRACTION - 200_000)).toBeLessThan(10_000)
})

test('a sampled resident is as the functions would have left them, and the same when asked for again', () => {
  expect(residents.flatMap((member) => faultsOfMember(member, units))).toEqual([])
  const { community, grid, gridNumber } = sampled[3]!
  const [flat] = flatsOf(grid, gridNumber)
  expect(residentsOf(flat!, community.unit, NOW)).toEqual(residentsOf(flat!, community.unit, NOW))
  expect(repeated(residents.map(({ _id }) => _id))).toEqual([])
  expect(repeated(residents.map(({ openid }) => openid))).toEqual([])
})

test('350 partner units and 14,000 party members who reported in are each there once', () => {
  const partners = [...documentsOf<PartnerUnit>(districtSeed(NOW), 'partnerUnits')].map(({ _id }) => _id)
  expect(partners).toHaveLength(350)
  expect(repeated(partners)).toEqual([])
  const memberships = districtParty(district, NOW)
  expect(memberships.size).toBe(14_000)
  const hasReportedIn = ({ party, partyLists }: Required<PartyFields>) =>
    party.reportIn?.state === 'confirmed' && partyLists.includes(`confirmed|${party.reportIn.org.id}`)
  expect([...memberships.values()].every(hasReportedIn)).toBe(true)
  const ofSampled = residents.filter(({ _id }) => memberships.has(_id))
  expect(ofSampled.length).toBeGreaterThan(0)
  const asStored = ofSampled.map((member) => ({ ...member, ...memberships.get(member._id) }))
  expect(asStored.flatMap((member) => faultsOfMember(member, units))).toEqual([])
})

test('cases follow the life cycle; every twentieth of 30,000 is looked at', () => {
  const neighbourhoods = neighbourhoodsOf(district, NOW)
  const tickets = new Set<string>()
  const appeals: Appeal[] = []
  for (let index = 0; index < districtPlan.appeals; index += 20) {
    appeals.push(caseDocuments(districtStory(index, neighbourhoods, NOW), tickets, NOW).appeal)
  }
  expect(appeals.flatMap((appeal) => faultsOfAppeal(appeal, NOW))).toEqual([])
  expect(appeals).toHaveLength(1500)
  expect(tickets.size).toBe(1500)
  expect(repeated(appeals.map(({ _id }) => _id))).toEqual([])
  const year = appeals.at(-1)!.createdAt - appeals[0]!.createdAt
  expect(Math.round(year / DAY)).toBeGreaterThan(360)
})

test('every community has a matter that is open and one that is being carried out, each voice a household', () => {
  const seed = districtSeed(NOW)
  const matters = [...documentsOf<Matter>(seed, 'matters')]
  const ballots = [...documentsOf<Ballot>(seed, 'matterBallots')]
  const shards = [...documentsOf<TallyShard>(seed, 'matterShards')]
  for (const { unit } of communities) {
    const here = matters.filter(({ scopeUnitId }) => scopeUnitId === unit._id)
    expect(here.map(({ state }) => state).sort()).toEqual(['decided', 'open'])
  }
  expect(matters).toHaveLength(2 * communities.length)
  expect(repeated([...matters, ...ballots, ...shards].map(({ _id }) => _id))).toEqual([])
  for (const { _id, tally, state } of matters) {
    const sums = shards
      .filter(({ matterId }) => matterId === _id)
      .flatMap((shard) => Object.values(shard.sums))
    const voices = ballots.filter(({ matterId }) => matterId === _id).length
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(voices)
    expect(tally?.total ?? null).toBe(state === 'open' ? null : voices)
  }
})

test('every role is held by somebody', () => {
  const liaisons = [...partnersOf(district, NOW)].map(({ liaison }) => liaison)
  const everybody: Member[] = [...staffOf(district, NOW), ...liaisons, ...residents]
  const held = new Set(everybody.flatMap(({ roles }) => roles.map(({ role }) => role)))
  expect(held).toEqual(new Set(Role.options))
  expect([...staffOf(district, NOW), ...liaisons].flatMap((member) => faultsOfMember(member, units))).toEqual(
    [],
  )
})
