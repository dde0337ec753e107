import { stateNames as bookingStateNames } from '../../../shared/bookings/life-cycle'
import { stateNames as caseStateNames } from '../../../shared/direct-line/life-cycle'
import type { MyDataPart } from '../../../shared/members/my-data'
import { listMyData } from '../../../shared/members/my-data-contracts'
import { attendanceNames } from '../../../shared/org-life/attendance'
import { signUpStateNames } from '../../../shared/org-life/sign-up'
import type { Cursor } from '../../../shared/paging'
import { maskPhone } from '../../../shared/personal'
import { civilDate } from '../../../shared/time'
import { stateNames as ticketStateNames } from '../../../shared/windows/life-cycle'
import { visitStateNames } from '../../../shared/windows/visit-life-cycle'
import { command } from '../../kit/cloud'
import type { Documents, Find } from '../../kit/documents'
import { findPage } from '../../kit/paging'
import { bookings } from '../bookings/store'
import { appeals } from '../direct-line/store'
import { inbox } from '../inbox/store'
import { on, type ApiHandler } from '../on'
import { attendances } from '../org-life/attendance/attendance-store'
import { points } from '../org-life/figures/ledger-store'
import { ratingIdOf } from '../org-life/records/record-load'
import { activityRatings } from '../org-life/records/record-store'
import { activities, signUps, type Activity } from '../org-life/store'
import { visits } from '../windows/visits-store'
import { windowDays } from '../windows/windows-store'
import type { Member } from './store'

interface Entry {
  at: number
  title: string
  text: string
}
type Page = { items: Entry[]; next: Cursor }

const said = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('；')

/** One page of somebody's own documents, the newest first, each as an entry. */
async function pageOf<Doc extends { _id: string }>(
  documents: { find(query: Find): Promise<Doc[]> },
  query: { where: Record<string, unknown>; by: string; cursor: Cursor; fields?: readonly string[] },
  entryOf: (doc: Doc) => Entry,
): Promise<Page> {
  const { rows, next } = await findPage(documents, { ...query, direction: 'desc' })
  return { items: rows.map(entryOf), next }
}

/** Of what names an activity, each with it, in one round trip. */
const withActivity = <Doc extends { _id: string }>(documents: Documents<Doc>) => ({
  find: (query: Find) => documents.findWith<Activity>(query, { from: activities.name, named: 'activityId' }),
})

const titleOf = ({ besides: [activity] }: { besides: Activity[] }): string => activity?.title ?? '活动'

function profileOf({ name, phone, createdAt, homes, party }: Member): Page {
  const registered = {
    at: createdAt,
    title: name,
    text: said(phone && `手机 ${maskPhone(phone)}`, ...homes.map(({ label }) => `住处 ${label}`)),
  }
  const belonging = party && {
    at: party.enteredAt,
    title: `组织关系在${party.homeOrg.name}`,
    text: said(
      `${civilDate(party.since)} 起`,
      party.reportIn && `报到 ${party.reportIn.org.name}（${party.reportIn.homeLabel}）`,
    ),
  }
  return { items: [registered, ...(belonging ? [belonging] : [])], next: null }
}

/** Who came where, with what they wrote afterwards. */
async function attended({ _id: memberId }: Member, cursor: Cursor): Promise<Page> {
  const query = { where: { memberId }, by: 'changedAt', direction: 'desc', cursor } as const
  const { rows, next } = await findPage(withActivity(attendances), query)
  const ids = rows.map(({ activityId }) => ratingIdOf(activityId, memberId))
  const rated = await activityRatings.find({ where: { _id: command.in(ids) }, limit: ids.length + 1 })
  const items = rows.map((row) => {
    const rating = rated.find(({ activityId }) => activityId === row.activityId)
    return {
      at: row.at ?? row.changedAt,
      title: titleOf(row),
      text: said(
        attendanceNames[row.state],
        row.leave && `请假原因：${row.leave.because}`,
        rating && `评价 ${rating.stars} 星`,
        rating?.words,
      ),
    }
  })
  return { items, next }
}

const parts: Record<MyDataPart, (actor: Member, cursor: Cursor) => Page | Promise<Page>> = {
  profile: profileOf,
  cases: ({ _id: ownerId }, cursor) =>
    pageOf(appeals, { where: { ownerId }, by: 'updatedAt', cursor }, (one) => ({
      at: one.createdAt,
      title: `${one.ticket} ${one.title}`,
      text: said(caseStateNames[one.state], one.place.label, one.text, one.answer?.text),
    })),
  visits: ({ _id: ownerId }, cursor) =>
    pageOf(visits, { where: { ownerId }, by: 'startsAt', cursor }, (one) => ({
      at: one.startsAt,
      title: one.title,
      text: said(visitStateNames[one.state], one.placeLabel, one.words),
    })),
  bookings: ({ _id: memberId }, cursor) =>
    pageOf(bookings, { where: { memberId }, by: 'startsAt', cursor }, (one) => ({
      at: one.startsAt,
      title: `${one.centreName} ${one.roomName}`,
      text: said(
        bookingStateNames[one.state],
        one.purpose,
        `${one.headCount} 人`,
        one.contact && `联系电话 ${maskPhone(one.contact)}`,
      ),
    })),
  // Of days that hold everybody's tickets only one's own leave the database.
  tickets: ({ _id: memberId }, cursor) => {
    const own = { within: 'tickets', named: 'memberId', value: memberId }
    const find = (query: Find) => windowDays.findEntries(query, own)
    const where = { 'tickets.memberId': memberId }
    const query = { where, by: 'startsAt', cursor, fields: ['windowName', 'centreName'] }
    return pageOf({ find }, query, (day) => ({
      at: day.startsAt,
      title: `${day.centreName} ${day.windowName}`,
      text: said(...day.tickets.map(({ state }) => ticketStateNames[state])),
    }))
  },
  activities: ({ _id: memberId }, cursor) =>
    pageOf(withActivity(signUps), { where: { memberId }, by: 'startsAt', cursor }, (one) => ({
      at: one.startsAt,
      title: titleOf(one),
      text: said(
        signUpStateNames[one.state],
        one.guests.length > 0 ? `同来：${one.guests.join('、')}` : null,
        ...Object.values(one.answers),
      ),
    })),
  attendance: attended,
  points: ({ _id: memberId }, cursor) =>
    pageOf(points, { where: { memberId }, by: 'at', cursor }, (one) => ({
      at: one.at,
      title: one.title,
      text: `${one.because}，${one.amount} 分`,
    })),
  messages: ({ _id: memberId }, cursor) =>
    pageOf(inbox, { where: { memberId }, by: 'at', cursor }, ({ at, title, text }) => ({
      at,
      title,
      text,
    })),
}

export const myDataHandlers: ApiHandler[] = [
  on(listMyData, async ({ part, cursor }, { actor }) => parts[part](actor, cursor)),
]
