import { book, joinWaitlist } from '../../shared/bookings/contracts'
import { submitAppeal } from '../../shared/direct-line/contracts'
import { getAppeal } from '../../shared/direct-line/contracts'
import { householdIdOf } from '../../shared/members/homes'
import { me, register } from '../../shared/members/contracts'
import { MyDataPart } from '../../shared/members/my-data'
import { deleteMe, listMyData } from '../../shared/members/my-data-contracts'
import { askLeave } from '../../shared/org-life/attendance-contracts'
import { getActivity, signUp } from '../../shared/org-life/contracts'
import { getRecord, listReceipts, rateActivity } from '../../shared/org-life/record-contracts'
import { applyToReportIn, confirmReportIn, enterMember, listMembers } from '../../shared/party/contracts'
import { MINUTE } from '../../shared/time'
import { takeTicket } from '../../shared/windows/contracts'
import { requestVisit } from '../../shared/windows/visit-contracts'
import { branchSecretary, inBranch, later, published, signedUp, signUpWish } from '../support/activities'
import { aboutToBegin, arrive } from '../support/attended'
import { brokenLift } from '../support/appeals'
import { breaksOfLast, callBroken } from '../support/broken-calls'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { bookingWish, booked, hours, newRoom } from '../support/rooms'
import { homeOf, visitWish } from '../support/visits'
import { waitWish } from '../support/waits'
import { openWindow, place, wrongSums } from '../support/windows'

jest.setTimeout(120_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const NAME = '欧阳离去'
const PHONE = '13900008888'
/** Whatever would say who it was. */
const traces = [NAME, '欧***', PHONE, '139****8888', '外孙女小满', '带孙子去体检', '活动室太冷了']

const dumped = async (): Promise<string> => JSON.stringify(await town.cloud.dump())

const partOf = async (person: Person, part: MyDataPart) =>
  (await person.call(listMyData, { part, cursor: null })).items

/** Member of the property company's branch who reported in at the grid's. */
async function belonging(person: Person): Promise<{ property: Person; branch: Person }> {
  const property = await town.holder('branchSecretary', 'org-property')
  const branch = await branchSecretary(town)
  const named = { orgId: 'org-property', name: NAME, phoneTail: PHONE.slice(-4), since: '2020-07-01' }
  await property.call(enterMember, { ...request(), ...named })
  const householdId = householdIdOf({ entranceId: 'happy.b1.e1', room: '909' })
  await person.call(applyToReportIn, { ...request(), householdId, orgId: 'org-happy-1' })
  await branch.call(confirmReportIn, { ...request(), memberId: person.id })
  return { property, branch }
}

/** Somebody who has done everything that leaves a trace, with those whom it concerns. */
async function involved() {
  const person = await town.resident('happy.b1', { name: NAME, phone: PHONE, room: '909' })
  const { property, branch } = await belonging(person)
  const { room, secretary } = await newRoom(town, { asksContact: true })
  const opened = await openWindow(town)

  // What the branch held: they came, asked for leave from the next, and said what they thought.
  const audience = { groups: ['everyone' as const], ages: null, reserved: null }
  const changed = { scopeUnitId: 'happy.g1', audience, kind: 'themePartyDay' as const }
  const held = await aboutToBegin(town, branch, { host: inBranch, changed, coming: [person] })
  await arrive(person, held)
  await town.cloud.clock.set(held.endsAt + MINUTE)
  await later(town, MINUTE)
  const words = { id: held.id, ...request(), stars: 4, words: '活动室太冷了' }
  await person.call(rateActivity, words)

  const leaving = await published(secretary, { title: '健康讲座报名' })
  await signedUp(person, leaving.id)
  await person.call(askLeave, { id: leaving.id, ...request(), because: '带孙子去体检' })
  const coming = await published(secretary, { capacity: 2, mostGuests: 1 })
  await person.call(signUp, signUpWish(coming.id, { guests: ['外孙女小满'] }))
  const next = await town.resident('happy.b2')
  await signedUp(next, coming.id)

  const { id: appealId } = await person.call(submitAppeal, { ...brokenLift(), phone: PHONE })
  const contact = PHONE
  const booking = await booked(person, room.id, { contact })
  const others = { from: hours(10), to: hours(11) }
  await booked(next, room.id, { at: others, contact: '13700000001' })
  await person.call(joinWaitlist, { ...waitWish(room.id, others), contact })
  await person.call(takeTicket, place(opened, { date: '2026-11-17' }))
  const visit = await visitWish(town, opened.guideId, { place: await homeOf(person), phone: PHONE })
  await person.call(requestVisit, visit)
  await town.settle()
  return { person, property, branch, secretary, room, booking, held, coming, next, appealId }
}

describe('somebody who ends their account', () => {
  let before: Awaited<ReturnType<typeof involved>>
  let wish: { requestId: string; memberId: string }

  test('sees first what is kept of them: cases, bookings, tickets, activities, points and the rest', async () => {
    before = await involved()
    const { person } = before
    for (const part of MyDataPart.options) {
      const items = await partOf(person, part)
      expect([part, items.length > 0]).toEqual([part, true])
    }
    expect(await partOf(person, 'profile')).toMatchObject([
      { title: NAME },
      { title: '组织关系在幸福里物业党支部' },
    ])
    expect(await partOf(person, 'attendance')).toMatchObject([
      { title: '健康讲座报名', text: '已请假，等主办方同意；请假原因：带孙子去体检' },
      { title: '楼道大扫除', text: '已到场；评价 4 星；活动室太冷了' },
    ])
    expect(await partOf(person, 'points')).toMatchObject([
      { text: expect.stringContaining('参加活动') as string },
    ])
    expect(await partOf(before.next, 'cases')).toEqual([])
    const text = await dumped()
    expect(traces.filter((trace) => !text.includes(trace))).toEqual([])
  })

  test('is gone from everything within minutes: no name, no phone, no words, no membership', async () => {
    const { person, property, branch } = before
    wish = { ...request(), memberId: person.id }
    expect(await person.call(deleteMe, wish)).toEqual({ isDeleted: true })
    expect((await person.call(me, {})).member).toBeNull()
    for (let run = 0; run < 3; run++) await later(town, MINUTE + 1)
    const text = await dumped()
    expect(traces.filter((trace) => text.includes(trace))).toEqual([])
    const members = await property.call(listMembers, { orgId: 'org-property', cursor: null })
    expect(members.items).toEqual([])
    const receipts = { orgId: 'org-property', quarter: '2026Q4', cursor: null }
    expect((await property.call(listReceipts, receipts)).items).toMatchObject([{ name: '已注销' }])
    const record = await branch.call(getRecord, { id: before.held.id })
    expect(record).toMatchObject({ attendance: { came: 1 }, ratings: { count: 1, average: 4 } })
    expect((await town.documentsOf('inbox')).filter(({ memberId }) => memberId === person.id)).toEqual([])
  })

  test('leaves places, times and lines to others, and the open case to be solved', async () => {
    const { secretary, room, coming, next, appealId } = before
    expect((await next.call(getActivity, { id: coming.id })).mine?.state).toBe('offered')
    const freed = bookingWish(room.id, { contact: '13700000002' })
    expect((await (await town.resident()).call(book, freed)).outcome).toBe('booked')
    const days = (await town.documentsOf('roomDays')) as { waiting: unknown[] }[]
    expect(days.flatMap(({ waiting }) => waiting)).toEqual([])
    expect(await wrongSums(town)).toEqual([])
    const kept = await secretary.call(getAppeal, { id: appealId })
    expect(kept).toMatchObject({ state: 'submitted', ownerName: '已注销', maskedPhone: null })
  })

  test('may register anew, and a repeat of the first wish that comes late ends nothing', async () => {
    const { person } = before
    expect(await person.call(deleteMe, wish)).toEqual({ isDeleted: true })
    const home = { entranceId: 'happy.b1.e1', room: '909' }
    const anew = await person.call(register, { ...request(), name: '欧阳归来', phone: null, home })
    expect(anew.id).not.toBe(person.id)
    expect(await person.call(deleteMe, wish)).toEqual({ isDeleted: true })
    expect((await person.call(me, {})).member).toMatchObject({ id: anew.id, name: '欧阳归来' })
    expect(await partOf(person, 'cases')).toEqual([])
  })
})

test('whoever holds a role hands it over first; nobody ends the account of another', async () => {
  const secretary = await town.secretary()
  const own = { ...request(), memberId: secretary.id }
  await expect(secretary.call(deleteMe, own)).toBeRefused('members.roles_before_deletion')
  const [one, other] = [await town.resident(), await town.resident()]
  await one.call(deleteMe, { ...request(), memberId: other.id })
  expect((await other.call(me, {})).member?.id).toBe(other.id)
  expect((await one.call(me, {})).member?.id).toBe(one.id)
  await expect(town.stranger().call(listMyData, { part: 'cases', cursor: null })).toBeRefused(
    'core.not_registered',
  )
})

test('whatever breaks while an account ends, or while it is forgotten, in the end it is, once', async () => {
  const first = await town.resident()
  await first.call(deleteMe, { ...request(), memberId: first.id })
  for (const broken of await breaksOfLast(town, deleteMe)) {
    const person = await town.resident()
    const input = { ...request(), memberId: person.id }
    await callBroken(town, broken, { person, contract: deleteMe, input })
    expect([broken, await person.call(deleteMe, input)]).toEqual([broken, { isDeleted: true }])
    expect([broken, (await person.call(me, {})).member]).toEqual([broken, null])
  }
  const { id } = await published(await town.secretary(), { capacity: 9 })
  for (const kind of ['fail-before', 'fail-after', 'crash-after'] as const) {
    const person = await town.resident('happy.b1', { name: '司徒远行', phone: '13911112222' })
    await signedUp(person, id)
    await person.call(deleteMe, { ...request(), memberId: person.id })
    const rules = [{ kind, collection: 'activitySignUps', skip: 2, count: 1, function: 'jobs' }]
    await town.cloud.faults({ rules })
    await town.settle().catch(() => undefined)
    await town.cloud.faults()
    for (let run = 0; run < 2; run++) await later(town, MINUTE + 1)
    const text = await dumped()
    const left = ['司徒远行', '13911112222', '139****2222'].filter((trace) => text.includes(trace))
    expect([kind, left]).toEqual([kind, []])
    const view = await (await town.resident()).call(getActivity, { id })
    expect([kind, view.places]).toMatchObject([kind, { left: 9 }])
  }
})
