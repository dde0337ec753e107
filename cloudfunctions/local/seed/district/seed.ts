import { initialCategories } from '../../../../shared/direct-line/initial-categories'
import { DAY } from '../../../../shared/time'
import type { Appeal } from '../../../api/direct-line/appeal'
import type { AppealMessage } from '../../../api/direct-line/store'
import type { InboxMessage } from '../../../api/inbox/store'
import type { Member } from '../../../api/members/store'
import type { Household } from '../../../api/members/units-store'
import { countsOfHousehold } from '../../../kit/household-counts'
import type { Addressee, AuditLine, Count } from '../../../kit/outbox'
import type { Identity } from '../../identities'
import { caseDocuments } from '../case-documents'
import { caseTraces, type RecipientsOf } from '../case-traces'
import { counterRowsOf } from '../counters'
import { ledgerOf } from '../ledger'
import { matterCollections, type MatterDocuments } from '../matter-documents'
import type { SeedSet } from '../seed-set'
import { bookingCollections, districtBookings, type DistrictBookings } from './bookings'
import { districtStory, type Neighbourhood } from './cases'
import { entranceOf, flatsOf, numberedGrids, residentsOf, roomOf } from './households'
import { districtMatters } from './matters'
import { partnersOf } from './partners'
import { districtParty, districtPartyOrgs } from './party'
import { districtPlan } from './plan'
import { frequenciesIn } from './searching'
import { deskOf, staffOf } from './staff'
import { topicsOf } from './topics'
import { communitiesOf, districtUnits, unitsOf, type Community, type District } from './units'

/** Messages and audit lines of older cases are left out: a year of them would be three times the rest. */
const KEPT_TRACES = 30 * DAY

export function neighbourhoodsOf(district: District, now: number): Neighbourhood[] {
  let firstGrid = 0
  return district.subdistricts.flatMap((subdistrict) =>
    subdistrict.communities.map((community) => {
      const unitNames = [district.unit.name, subdistrict.unit.name, community.unit.name]
      const neighbourhood = { community, unitNames, desk: deskOf(community, now), firstGrid }
      firstGrid += community.grids.length
      return neighbourhood
    }),
  )
}

function recipientsIn(neighbourhoods: readonly Neighbourhood[]): RecipientsOf {
  const desks = new Map<string, string[]>()
  for (const { community, desk } of neighbourhoods) {
    desks.set(
      community.unit._id,
      desk.communityWorkers.map(({ _id }) => _id),
    )
    community.grids.forEach((grid, order) => desks.set(grid.unit._id, [desk.gridWorkers[order]!._id]))
  }
  const recipientsOf = (to: Addressee): string[] => {
    if ('all' in to) return [...new Set(to.all.flatMap(recipientsOf))]
    if ('memberId' in to) return [to.memberId]
    return 'firstOf' in to ? (desks.get(to.firstOf[0]!.unitId) ?? []) : []
  }
  return recipientsOf
}

interface ToldCases {
  appeals: Appeal[]
  messages: AppealMessage[]
  inbox: InboxMessage[]
  audit: (AuditLine & { _id: string })[]
  counts: Count[]
}

function toldCases(neighbourhoods: readonly Neighbourhood[], now: number): ToldCases {
  const tickets = new Set<string>()
  const recipientsOf = recipientsIn(neighbourhoods)
  const told: ToldCases = { appeals: [], messages: [], inbox: [], audit: [], counts: [] }
  const isKept = ({ at }: { at: number }) => at > now - KEPT_TRACES
  for (let index = 0; index < districtPlan.appeals; index++) {
    const story = districtStory(index, neighbourhoods, now)
    const documents = caseDocuments(story, tickets, now)
    const { appeal, messages } = documents
    const traces = caseTraces(story, documents, recipientsOf)
    told.appeals.push(appeal)
    told.messages.push(...messages)
    told.inbox.push(...traces.inbox.filter(isKept))
    told.audit.push(...traces.audit.filter(isKept))
    told.counts.push(...traces.counts)
  }
  return told
}

function* residents(communities: readonly Community[], now: number): Iterable<Member> {
  for (const { community, grid, gridNumber } of numberedGrids(communities)) {
    for (const flat of flatsOf(grid, gridNumber)) yield* residentsOf(flat, community.unit, now)
  }
}

function* households(communities: readonly Community[], now: number): Iterable<Household> {
  for (const { community, grid, gridNumber } of numberedGrids(communities)) {
    for (const flat of flatsOf(grid, gridNumber)) {
      const confirmed = residentsOf(flat, community.unit, now).find(
        (member) => member.homes[0]!.state === 'confirmed',
      )
      if (!confirmed) continue
      const { _id, unitIds } = entranceOf(flat)
      const room = roomOf(flat.number)
      yield { _id: `${_id}.${room}`, entranceId: _id, room, unitIds, contactId: confirmed._id, revision: 1 }
    }
  }
}

function* countsIn(cases: Iterable<Count>, communities: readonly Community[], now: number): Iterable<Count> {
  yield* cases
  for (const household of households(communities, now)) yield* countsOfHousehold(household)
}

function* members(district: District, inbox: readonly InboxMessage[], now: number): Iterable<Member> {
  const newest = new Map<string, number>()
  for (const { memberId, at } of inbox) newest.set(memberId, Math.max(at, newest.get(memberId) ?? 0))
  const withInbox = (member: Member): Member => {
    const lastInboxAt = newest.get(member._id) ?? 0
    return { ...member, lastInboxAt, inboxSeenAt: Math.min(lastInboxAt, now - DAY) }
  }
  const party = districtParty(district, now)
  for (const member of staffOf(district, now)) yield withInbox(member)
  for (const { liaison } of partnersOf(district, now)) yield liaison
  for (const member of residents(communitiesOf(district), now)) {
    yield { ...withInbox(member), ...party.get(member._id) }
  }
}

function identitiesOf(neighbourhoods: readonly Neighbourhood[], district: District, now: number): Identity[] {
  const { community, desk, firstGrid } = neighbourhoods[0]!
  const grid = community.grids[0]!
  const flats = [...flatsOf(grid, firstGrid)]
  const heads = [4, 1, 0].map((index) => residentsOf(flats[index]!, community.unit, now)[0]!)
  const [resident, leader, entranceLeader] = heads as [Member, Member, Member]
  const staff = [...staffOf(district, now)]
  const holder = (role: string) => staff.find((member) => member.roles[0]?.role === role)!
  const identity = ({ openid, name, homes, roles }: Member, standing: string): Identity => ({
    openid,
    name,
    note: `${standing} · ${roles[0]?.unitName ?? homes[0]?.label ?? ''}`,
  })
  return [
    identity(resident, '居民'),
    identity(entranceLeader, '楼口长'),
    identity(leader, '楼栋长'),
    identity(desk.gridWorkers[0]!, '网格员'),
    identity(desk.communityWorkers[0]!, '社区工作者'),
    identity(desk.secretary, '社区书记'),
    identity(holder('subdistrictOfficer'), '街道干部'),
    identity(holder('admin'), '区级管理员'),
  ]
}

/** A whole district at `now`. People are made as they're read; the year's cases, some 100 MB, are held. */
export function districtSeed(now: number): SeedSet {
  const district = districtUnits()
  const communities = communitiesOf(district)
  const neighbourhoods = neighbourhoodsOf(district, now)
  let kept: ToldCases | null = null
  const told = () => (kept ??= toldCases(neighbourhoods, now))
  const ledger = () => ledgerOf(told().appeals)
  let heard: MatterDocuments[] | null = null
  const matters = () => (heard ??= districtMatters(neighbourhoods, now))
  let used: DistrictBookings | null = null
  const booked = () => (used ??= districtBookings(neighbourhoods, now))
  return {
    collections: [
      ['units', () => unitsOf(district)],
      ['partnerUnits', () => [...partnersOf(district, now)].map(({ partner }) => partner)],
      ['partyOrgs', () => districtPartyOrgs(district, now).values()],
      ['directLineSettings', () => [{ _id: 'directLine', categories: initialCategories, revision: 1 }]],
      ['appeals', () => told().appeals],
      ['publicAppeals', ledger],
      ['topics', () => topicsOf(communities, told().appeals, now)],
      [
        'termFrequencies',
        function* () {
          yield* frequenciesIn('appeals', told().appeals, now)
          yield* frequenciesIn('publicAppeals', ledger(), now)
        },
      ],
      ['appealMessages', () => told().messages],
      ...matterCollections(matters),
      ...bookingCollections(booked),
      ['inbox', () => told().inbox],
      ['audit', () => told().audit],
      ['counters', () => counterRowsOf(countsIn([...told().counts, ...booked().counts], communities, now))],
      ['households', () => households(communities, now)],
      ['members', () => members(district, told().inbox, now)],
    ],
    identities: identitiesOf(neighbourhoods, district, now),
    photos: [],
  }
}
