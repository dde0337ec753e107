import { listInbox } from '../../shared/inbox/contracts'
import {
  cancelActivity,
  cancelSignUp,
  createActivity,
  decideSignUp,
  editActivity,
  getActivity,
  listHosted,
  listSignUps,
  listToReview,
  moveActivity,
  openActivity,
  reviewActivity,
  showMonth,
  signUp,
  takeOffer,
} from '../../shared/org-life/contracts'
import {
  changeDate,
  saveCalendarDays,
  savePlanned,
  saveSeries,
  showPlan,
} from '../../shared/org-life/plan-contracts'
import type { ActivityDraft } from '../../shared/org-life/draft'
import { HOUR, MINUTE } from '../../shared/time'
import type { Reason } from '../../shared/errors'
import {
  activityDraft,
  activityWish,
  at,
  branchSecretary,
  firstFridays,
  FRIDAY,
  inBranch,
  inCommunity,
  later,
  partyMember,
  published,
  signedUp,
  signUpWish,
  THURSDAY_EVENING,
  withoutContentCheck,
} from '../support/activities'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { refusalOf } from '../support/refusals'
import { addedRoom, newRoom } from '../support/rooms'

jest.setTimeout(120_000)

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const only = (group: ActivityDraft['audience']['groups'][number]) => ({
  groups: [group],
  ages: null,
  reserved: null,
})

test('an activity that can’t be is refused, each time with what to change', async () => {
  const secretary = await town.secretary()
  const reserved = { group: 'residents' as const, seats: 20 }
  const cases: [Partial<ActivityDraft>, Reason][] = [
    [{ endsAt: FRIDAY.startsAt }, 'orgLife.ends_before_start'],
    [{ startsAt: at('2026-11-13T14:00'), endsAt: at('2026-11-13T16:00') }, 'orgLife.start_passed'],
    [{ startsAt: at('2028-11-17T14:00'), endsAt: at('2028-11-17T16:00') }, 'orgLife.too_far_ahead'],
    [{ endsAt: at('2026-11-28T14:00') }, 'orgLife.too_long'],
    [
      { place: { kind: 'room', roomId: 'none', point: null }, endsAt: at('2026-11-21T10:00') },
      'core.not_found',
    ],
    [{ signUpUntil: FRIDAY.endsAt }, 'orgLife.deadline_after_start'],
    [{ signUpUntil: at('2026-11-16T08:00') }, 'orgLife.deadline_gone'],
    [{ capacity: null, mostGuests: 1 }, 'orgLife.needs_capacity'],
    [{ capacity: 10, audience: { ...only('residents'), reserved } }, 'orgLife.reserved_too_many'],
    [{ audience: only('reportedIn') }, 'orgLife.members_need_org'],
    [{ scopeUnitId: 's1' }, 'orgLife.outside_host'],
    [{ coHosts: [{ kind: 'partner', id: 'nobody' }] }, 'orgLife.co_host_missing'],
    [{ capacity: 301 }, 'orgLife.too_many_places'],
  ]
  for (const [changed, reason] of cases) {
    await expect(secretary.call(createActivity, activityWish(changed))).toBeRefused(reason)
  }
  const branch = await branchSecretary(town)
  const noCoHosts = activityWish({ audience: only('coHostMembers') }, { host: inBranch })
  await expect(branch.call(createActivity, noCoHosts)).toBeRefused('orgLife.no_co_hosts')
})

test('a room is refused over midnight, where it is closed, too small, elsewhere, or for staff to give', async () => {
  const { room, centreId, secretary } = await newRoom(town)
  const at2 = (roomId: string, changed: Partial<ActivityDraft> = {}) =>
    activityWish({ place: { kind: 'room', roomId, point: null }, ...changed })
  await expect(secretary.call(createActivity, at2(room.id, { endsAt: at('2026-11-21T01:00') }))).toBeRefused(
    'orgLife.room_within_day',
  )
  await expect(secretary.call(createActivity, at2(room.id, { endsAt: at('2026-11-20T22:00') }))).toBeRefused(
    'booking.outside_hours',
  )
  await expect(secretary.call(createActivity, at2(room.id, { capacity: 21 }))).toBeRefused(
    'booking.too_many_people',
  )
  const locust = await town.secretary('locust')
  const elsewhere = {
    ...at2(room.id, { scopeUnitId: 'locust' }),
    host: { kind: 'unit' as const, id: 'locust' },
  }
  await expect(locust.call(createActivity, elsewhere)).toBeRefused('orgLife.room_elsewhere')
  const strict = await addedRoom(secretary, centreId, { needsApproval: true })
  const branch = await town.holder('branchSecretary', 'org-happy')
  const wish = { ...at2(strict.id), host: { kind: 'org' as const, id: 'org-happy' } }
  await expect(branch.call(createActivity, wish)).toBeRefused('orgLife.room_needs_approval')
})

test('nobody arranges in another’s name, or touches what another host arranges', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const others = [await town.secretary('locust'), await branchSecretary(town)]
  const { startsAt: _, endsAt: __, signUpUntil, place, ...content } = activityDraft()
  const occasion = { ...FRIDAY, signUpUntil, place }
  for (const other of others) {
    await expect(other.call(createActivity, activityWish())).toBeRefused('orgLife.not_host')
    await expect(other.call(editActivity, { id, ...request(), content, occasion: null })).toBeRefused(
      'orgLife.not_organiser',
    )
    await expect(other.call(moveActivity, { id, ...request(), occasion })).toBeRefused(
      'orgLife.not_organiser',
    )
    await expect(other.call(cancelActivity, { id, ...request(), because: '不办了' })).toBeRefused(
      'orgLife.not_organiser',
    )
    await expect(other.call(openActivity, { id, ...request() })).toBeRefused('orgLife.not_organiser')
    await expect(other.call(listSignUps, { id, show: 'coming', cursor: null })).toBeRefused(
      'orgLife.not_organiser',
    )
    await expect(other.call(listHosted, { host: inCommunity, show: 'upcoming', cursor: null })).toBeRefused(
      'orgLife.not_host',
    )
    await expect(other.call(showPlan, { host: inCommunity, year: 2026 })).toBeRefused('orgLife.not_host')
    const decide = { id, ...request(), signUpId: 'x', verdict: 'grant' as const, because: null }
    await expect(other.call(decideSignUp, decide)).toBeRefused('orgLife.not_organiser')
  }
  const resident = await town.resident()
  await expect(resident.call(createActivity, activityWish())).toBeRefused('core.role_missing')
  await expect(resident.call(listSignUps, { id, show: 'coming', cursor: null })).toBeRefused(
    'core.role_missing',
  )
})

test('what is past, cancelled or signed up for already can’t be changed that way', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: 3 })
  for (let count = 0; count < 2; count++) await signedUp(await town.resident(), id)
  const { startsAt: _, endsAt: __, signUpUntil, place, ...content } = activityDraft({ capacity: 3 })
  const edit = (changed: Partial<typeof content>) =>
    secretary.call(editActivity, { id, ...request(), content: { ...content, ...changed }, occasion: null })
  await expect(edit({ capacity: 1 })).toBeRefused('orgLife.too_few_places')
  await expect(edit({ isLottery: true })).toBeRefused('orgLife.people_signed_up')
  await expect(edit({ capacity: null })).toBeRefused('orgLife.people_signed_up')
  expect((await edit({ capacity: 5 })).places).toEqual({ capacity: 5, left: 3, waiting: 0 })
  const occasion = { ...FRIDAY, signUpUntil, place }
  await expect(secretary.call(openActivity, { id, ...request() })).toBeRefused('orgLife.wrong_state')
  const withOccasion = secretary.call(editActivity, { id, ...request(), content, occasion })
  await expect(withOccasion).toBeRefused('orgLife.wrong_state')
  await secretary.call(cancelActivity, { id, ...request(), because: '下雨' })
  await expect(edit({})).toBeRefused('orgLife.wrong_state')
  await expect(secretary.call(moveActivity, { id, ...request(), occasion })).toBeRefused(
    'orgLife.wrong_state',
  )
  await expect((await town.resident()).call(signUp, signUpWish(id))).toBeRefused('orgLife.cancelled')
})

test('a sign-up is refused with what is missing', async () => {
  const secretary = await town.secretary()
  const questions = [{ id: 'q', text: '几点到', isRequired: true, choices: ['两点', '三点'] }]
  const ages = { from: 6, to: 12 }
  const { id } = await published(secretary, {
    mostGuests: 1,
    questions,
    audience: { ...only('confirmedResidents'), ages },
  })
  const resident = await town.resident()
  const right = { answers: { q: '两点' }, confirmsAges: true }
  const wrong: [Parameters<typeof signUpWish>[1], Reason][] = [
    [{ ...right, guests: ['甲', '乙'] }, 'orgLife.too_many_guests'],
    [{ ...right, confirmsAges: false }, 'orgLife.age_not_confirmed'],
    [{ ...right, answers: {} }, 'orgLife.answer_missing'],
    [{ ...right, answers: { q: '四点' } }, 'orgLife.answer_unknown'],
  ]
  for (const [changed, reason] of wrong) {
    await expect(resident.call(signUp, signUpWish(id, changed))).toBeRefused(reason)
  }
  await expect((await town.newcomer()).call(signUp, signUpWish(id, right))).toBeRefused(
    'orgLife.home_not_confirmed',
  )
  await expect((await town.resident('locust.b1')).call(signUp, signUpWish(id, right))).toBeRefused(
    'orgLife.other_area',
  )
  await expect(resident.call(cancelSignUp, { id, ...request() })).toBeRefused('orgLife.not_signed_up')
  await expect(resident.call(takeOffer, { id, ...request() })).toBeRefused('orgLife.not_signed_up')
  const wish = signUpWish(id, right)
  await resident.call(signUp, wish)
  await expect(resident.call(signUp, signUpWish(id, right))).toBeRefused('orgLife.already_signed_up')
  const other = { ...wish, guests: ['孙子'] }
  expect((await refusalOf(resident.call(signUp, other))).reason).toBe('core.request_id_reused')
  const open = await published(secretary, { capacity: null })
  await expect(resident.call(signUp, signUpWish(open.id))).toBeRefused('orgLife.no_sign_up')
})

test('a plan takes no date twice, none of another year, and none that its rule doesn’t have', async () => {
  const secretary = await branchSecretary(town)
  const wish = firstFridays()
  const plan = await secretary.call(saveSeries, wish)
  expect((await secretary.call(saveSeries, wish)).series).toHaveLength(1)
  expect([plan.isCalendarKnown, plan.entries.length, plan.missed]).toEqual([true, 12, 11])
  const seriesId = plan.series[0]!.id
  const move = (planned: string, date: string | null) =>
    secretary.call(changeDate, { ...request(), host: inBranch, year: 2026, seriesId, planned, date })
  await expect(move('2026-12-05', '2026-12-11')).toBeRefused('orgLife.plan_entry_missing')
  await expect(move('2026-12-04', '2027-01-08')).toBeRefused('orgLife.plan_other_year')
  await expect(move('2026-12-04', '2026-11-06')).toBeRefused('orgLife.date_taken')
  const moved = await move('2026-12-04', '2026-12-11')
  expect(moved.entries.at(-1)).toMatchObject({ planned: '2026-12-04', date: '2026-12-11', isChanged: true })
  const single = { title: '重温誓词', kind: 'themePartyDay' as const, date: '2025-07-01' }
  const other = secretary.call(savePlanned, {
    ...request(),
    host: inBranch,
    year: 2026,
    entryId: null,
    single,
  })
  await expect(other).toBeRefused('orgLife.plan_other_year')
  const entryId = plan.entries.at(-1)!.id
  const planned = { planId: plan.id, entryId }
  const december = { startsAt: at('2026-12-11T14:00'), endsAt: at('2026-12-11T16:00') }
  const { id } = await published(secretary, december, { host: inBranch, planned })
  const shown = await secretary.call(showPlan, { host: inBranch, year: 2026 })
  expect(shown.entries.at(-1)).toMatchObject({ status: 'arranged', activityId: id })
  const admin = await town.admin()
  const days = [{ date: '2030-10-04', is: 'off' as const, name: '国庆节' }]
  const save = { ...request(), year: 2030, revision: 0, days, isComplete: true }
  expect((await admin.call(saveCalendarDays, save)).revision).toBe(1)
  expect((await admin.call(saveCalendarDays, save)).revision).toBe(1)
  await expect(admin.call(saveCalendarDays, { ...save, ...request() })).toBeRefused('core.changed_meanwhile')
  const later2030 = await secretary.call(saveSeries, { ...firstFridays(), year: 2030 })
  expect(later2030.isCalendarKnown).toBe(true)
  expect(later2030.entries[9]).toMatchObject({ planned: '2030-10-04', date: '2030-10-11', because: '国庆节' })
  const unknown = await secretary.call(saveSeries, { ...firstFridays(), year: 2031 })
  expect([unknown.isCalendarKnown, unknown.entries.every(({ isCertain }) => !isCertain)]).toEqual([
    false,
    true,
  ])
})

test('who signs up for what is for members alone is known to its organisers, and to nobody else', async () => {
  const branch = await branchSecretary(town)
  const { id } = await published(
    branch,
    { audience: only('ownOrg'), kind: 'partyLecture' },
    { host: inBranch },
  )
  const member = await partyMember(town, 'org-happy-1')
  await signedUp(member, id)
  await later(town, MINUTE)
  const list = await branch.call(listSignUps, { id, show: 'coming', cursor: null })
  expect(list.items).toMatchObject([{ name: '赵党生', maskedPhone: expect.stringMatching(/\*{4}/) }])
  const others = [
    await town.resident(),
    await town.secretary(),
    await town.holder('communityWorker', 'happy'),
    await town.holder('gridWorker', 'happy.g1'),
    await town.holder('subdistrictOfficer', 's1'),
    await town.liaison(),
    await town.admin(),
    await town.holder('branchSecretary', 'org-locust'),
  ]
  for (const other of others) {
    const reply = await other.call(getActivity, { id })
    const month = {
      unitId: 'happy',
      month: '2026-11',
      kind: null,
      isOpenToMe: false,
      near: null,
      cursor: null,
    }
    const calendar = await other.call(showMonth, month)
    const told = await other.call(listInbox, { cursor: null })
    const words = JSON.stringify([reply, calendar, told])
    expect([words.includes('赵党生'), words.includes(member.id)]).toEqual([false, false])
    const { reason } = await refusalOf(other.call(listSignUps, { id, show: 'coming', cursor: null }))
    expect(['orgLife.not_organiser', 'core.role_missing']).toContain(reason)
    expect((await refusalOf(other.call(signUp, signUpWish(id)))).reason).toBe('orgLife.members_only')
  }
  const audit = JSON.stringify(await town.documentsOf('audit'))
  expect(audit).toContain('orgLife.listSignUps')
  const logged = JSON.stringify(await town.cloud.log(500))
  expect([logged.includes('赵党生'), audit.includes('赵党生')]).toEqual([false, false])
})

test('a text that couldn’t be checked waits for a worker, and nobody else sees it until then', async () => {
  const secretary = await town.secretary()
  await withoutContentCheck(town)
  const asks = { id: 'meal', text: '有没有忌口', isRequired: false, choices: [] }
  const { id } = await published(secretary, { title: '没查过的活动', questions: [asks] })
  const writtenAt = await town.cloud.clock.now()
  await town.cloud.faults()
  const resident = await town.resident()
  await expect(resident.call(getActivity, { id })).toBeRefused('core.not_found')
  const wish = { id, ...request(), verdict: 'passed' as const }
  await expect((await town.secretary('locust')).call(reviewActivity, wish)).toBeRefused(
    'orgLife.not_reviewer',
  )
  const worker = await town.holder('communityWorker', 'happy')
  const waiting = await worker.call(listToReview, { unitId: 'happy', cursor: null })
  const toReview = waiting.items.find((one) => one.id === id)
  expect(toReview).toMatchObject({ title: '没查过的活动', questions: [asks], fileNames: [] })
  expect(writtenAt - toReview!.waitsSince).toBeLessThan(MINUTE)
  expect((await worker.call(reviewActivity, wish)).check).toBe('passed')
  expect((await worker.call(reviewActivity, wish)).check).toBe('passed')
  await expect(worker.call(reviewActivity, { ...wish, ...request() })).toBeRefused(
    'orgLife.nothing_to_review',
  )
  expect((await resident.call(getActivity, { id })).title).toBe('没查过的活动')
})

test('a request id stands for one content: another under it is refused, and nothing changes', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const again = { id, ...request() }
  const { startsAt: _, endsAt: __, signUpUntil: ___, place, ...content } = activityDraft({ bring: '扫把' })
  const reused = 'core.request_id_reused'
  await secretary.call(editActivity, { ...again, content, occasion: null })
  const other = { ...content, bring: '水桶' }
  await expect(secretary.call(editActivity, { ...again, content: other, occasion: null })).toBeRefused(reused)
  const occasion = { ...FRIDAY, signUpUntil: THURSDAY_EVENING, place }
  await expect(secretary.call(moveActivity, { ...again, occasion })).toBeRefused(reused)
  await expect(secretary.call(cancelActivity, { ...again, because: '下雨' })).toBeRefused(reused)
  expect(await secretary.call(getActivity, { id })).toMatchObject({ state: 'open', bring: '扫把' })
  const calledOff = { id, ...request(), because: '下雨' }
  await secretary.call(cancelActivity, calledOff)
  expect((await secretary.call(cancelActivity, calledOff)).state).toBe('cancelled')
  await expect(secretary.call(cancelActivity, { ...calledOff, because: '下雪' })).toBeRefused(reused)
})

// Last, since time passes for the whole town.
test('after the deadline a place can’t be given back, and once it has begun nothing moves', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const resident = await town.resident()
  await signedUp(resident, id)
  await town.cloud.clock.set(THURSDAY_EVENING + MINUTE)
  await expect(resident.call(cancelSignUp, { id, ...request() })).toBeRefused('orgLife.cancel_too_late')
  await expect((await town.resident()).call(signUp, signUpWish(id))).toBeRefused('orgLife.sign_up_closed')
  await town.cloud.clock.set(FRIDAY.startsAt + HOUR)
  await expect(secretary.call(cancelActivity, { id, ...request(), because: '下雨' })).toBeRefused(
    'orgLife.already_started',
  )
})
