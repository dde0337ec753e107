import { initialCategories } from '../../../../shared/direct-line/initial-categories'
import { isInForce } from '../../../../shared/roles'
import { DAY, HOUR } from '../../../../shared/time'
import type { Member } from '../../../api/members/store'
import { countsOfHousehold } from '../../../kit/household-counts'
import type { Addressee } from '../../../kit/outbox'
import { activityCollections } from '../activity-documents'
import { caseDocuments } from '../case-documents'
import { caseTraces, type RecipientsOf } from '../case-traces'
import { counterRowsOf } from '../counters'
import { ledgerOf } from '../ledger'
import { matterCollections } from '../matter-documents'
import { momentsBefore } from '../moments'
import { noticeCollections } from '../notice-documents'
import type { SeedSet } from '../seed-set'
import { smallActivities } from './activities'
import { smallFeed } from './activity-feed'
import { smallBookings } from './bookings/bookings'
import { answeredCases } from './cases-answered'
import { asideCases } from './cases-aside'
import { closedCases } from './cases-closed'
import { openCasesOfHuaiyin, openCasesOfXingfuli } from './cases-open'
import { specialCases } from './cases-special'
import { smallCentres } from './centres'
import { recordPhotos } from './held-activities'
import { smallMatters } from './matters'
import { allHouseholds, smallIdentities, smallMembers } from './members'
import { smallNotices } from './notices'
import { smallPartners } from './partners'
import { smallPartyOrgs } from './party'
import { photoBytes } from './photos'
import { smallTopics, supportersOf } from './public-cases'
import { photoPath, storyOf } from './story'
import { smallPlan } from './theme-days'
import { smallUnits } from './units'
import { smallVisits } from './visits'
import { smallWindows } from './windows'

/** What somebody has not looked at for is still unread: since the day before yesterday. */
const LAST_LOOKED = 2 * DAY

const recipientsAmong = (members: readonly Member[], now: number): RecipientsOf => {
  const recipientsOf = (to: Addressee): string[] => {
    if ('all' in to) return [...new Set(to.all.flatMap(recipientsOf))]
    if ('memberId' in to) return [to.memberId]
    if ('resident' in to) {
      const { householdId, name } = to.resident
      const livesThere = (member: Member) =>
        member.homes.some((home) => home.householdId === householdId && home.state === 'confirmed')
      return members.filter((member) => member.name === name && livesThere(member)).map(({ _id }) => _id)
    }
    for (const { roles, unitId } of to.firstOf) {
      const holders = members.filter((member) =>
        member.roles.some(
          (grant) => grant.unitId === unitId && roles.includes(grant.role) && isInForce(grant, now),
        ),
      )
      if (holders.length > 0) return holders.map((member) => member._id)
    }
    return []
  }
  return recipientsOf
}

function withInbox(member: Member, lastInboxAt: number, now: number): Member {
  return { ...member, lastInboxAt, inboxSeenAt: Math.min(lastInboxAt, now - LAST_LOOKED) }
}

/** The small demo as it stands at `now`: what `npm start` puts into an empty data folder. */
export function smallSeed(now: number): SeedSet {
  const moments = momentsBefore(now)
  const units = smallUnits()
  const named = smallMembers(units, moments)
  const everybody = Object.values(named)
  const shortStories = [
    ...openCasesOfXingfuli(moments),
    ...openCasesOfHuaiyin(moments),
    ...answeredCases(moments),
    ...closedCases(moments),
    ...asideCases(moments),
    ...specialCases(moments),
  ].sort((a, b) => a.at - b.at)
  const tickets = new Set<string>()
  const told = shortStories.map((short) => {
    const story = storyOf(short, named, units)
    const documents = caseDocuments(story, tickets, now)
    const traces = caseTraces(story, documents, recipientsAmong(everybody, now))
    const supporters = supportersOf(short, documents.appeal._id, named, moments.ago(3 * HOUR))
    const appeal = { ...documents.appeal, supporters: supporters.length }
    return { ...documents, ...traces, appeal, following: [...traces.following, ...supporters] }
  })
  const inbox = told.flatMap((one) => one.inbox).sort((a, b) => a.at - b.at)
  const newest = new Map(inbox.map(({ memberId, at }) => [memberId, at]))
  const members = everybody.map((member) => withInbox(member, newest.get(member._id) ?? 0, now))
  const following = told.flatMap((one) => one.following)
  const followed = new Set(following.map(({ appealId }) => appealId))
  const appeals = told.map(({ appeal }) => ({ ...appeal, isFollowed: followed.has(appeal._id) }))
  const households = allHouseholds(everybody, units)
  const noticed = smallNotices({ units, named, moments, now }, households)
  const spoken = smallMatters(units, named, moments)
  const served = smallWindows(now, { units, members: named })
  const orgs = smallPartyOrgs(units)
  const setting = { units, orgs, named, moments, now }
  const activities = smallActivities(setting)
  const booked = smallBookings(now, { units, members: named, moments })

  return {
    collections: [
      ['units', () => units.values()],
      ['households', () => households],
      ['members', () => members],
      ['partnerUnits', () => smallPartners(units)],
      ['centres', () => smallCentres(units)],
      ['partyOrgs', () => orgs.values()],
      ['directLineSettings', () => [{ _id: 'directLine', categories: initialCategories, revision: 1 }]],
      ['appeals', () => appeals],
      ['publicAppeals', () => ledgerOf(appeals)],
      ['topics', () => smallTopics(moments)],
      ['appealFollowers', () => following],
      ['appealMessages', () => told.flatMap((one) => one.messages)],
      ...matterCollections(() => spoken),
      ...noticeCollections(() => noticed),
      ...booked.collections,
      ...activityCollections(activities, now),
      ['activityPlans', () => [smallPlan(setting)]],
      ['activityFeeds', () => [smallFeed]],
      ['serviceWindows', () => served.windows],
      ['serviceItems', () => served.guides],
      ['windowDays', () => served.days],
      ['ticketOutcomes', () => served.outcomes],
      ['assistedVisits', () => smallVisits(now, named)],
      ['inbox', () => inbox],
      ['audit', () => told.flatMap((one) => one.audit)],
      [
        'counters',
        () =>
          counterRowsOf([
            ...told.flatMap((one) => one.counts),
            ...households.flatMap(countsOfHousehold),
            ...served.counts,
            ...booked.counts,
            ...activities.after.counts,
          ]),
      ],
    ],
    identities: smallIdentities(named),
    photos: [
      ...shortStories.flatMap(({ key, by, photos = [] }) =>
        photos.map((name) => ({
          path: photoPath(named[by], key, name),
          uploadedBy: named[by].openid,
          bytes: () => photoBytes(name),
        })),
      ),
      ...recordPhotos(setting),
    ],
  }
}
