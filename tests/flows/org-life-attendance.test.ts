import {
  askLeave,
  checkInToActivity,
  decideLeave,
  listAttendance,
  showAttendanceCode,
  showMyAttendance,
  takeInAtDoor,
  tickAttendance,
  withdrawAttendance,
  type AttendanceRow,
} from '../../shared/org-life/attendance-contracts'
import { codeToShow } from '../../shared/org-life/attendance-code'
import { getActivity } from '../../shared/org-life/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { branchSecretary, inBranch, partyMember, storedActivities } from '../support/activities'
import { aboutToBegin, arrive, scanWish, screenOf, screenWithTime } from '../support/attended'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { toldTo } from '../support/told'

jest.setTimeout(180_000)

let town: Community
let secretary: Person
let resident: Person
let neighbour: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, resident, neighbour] = await Promise.all([
    town.secretary(),
    town.resident('happy.b1', { name: '王秀兰', phone: '13900001234' }),
    town.resident('happy.b2', { name: '李国强', phone: '13900005678' }),
  ])
})
afterAll(() => town.stop())
afterEach(() => town.cloud.faults())

const rows = async (organiser: Person, id: string, show: 'expected' | 'present' | 'atDoor' | 'leave') =>
  (await organiser.call(listAttendance, { id, show, cursor: null })).items

const state = async (person: Person, id: string) => (await person.call(showMyAttendance, { id })).state

const told = async (person: Person) => {
  await town.settle()
  return (await toldTo(person)).map(({ text }) => text).join('\n')
}

const attendancesOf = async (id: string) =>
  (await town.documentsOf('activityAttendances')).filter(({ activityId }) => activityId === id)

describe('the code on the host’s screen', () => {
  test('scanned or typed it marks whoever signed up, once', async () => {
    const activity = await aboutToBegin(town, secretary, { coming: [resident, neighbour] })
    const { id } = activity
    expect(await arrive(resident, activity)).toMatchObject({ state: 'present' })
    const [shown] = await screenOf(secretary, id)
    const again = scanWish(id, shown!.digits)
    const first = await neighbour.call(checkInToActivity, again)
    expect(first).toMatchObject({ state: 'present', at: expect.any(Number) as number })
    expect(await neighbour.call(checkInToActivity, again)).toEqual(first)
    await expect(neighbour.call(checkInToActivity, { ...again, code: '000000' })).toBeRefused(
      'core.request_id_reused',
    )
    expect(await rows(secretary, id, 'present')).toHaveLength(2)
    expect((await rows(secretary, id, 'expected')).map((row) => row.state)).toEqual(['present', 'present'])
  })

  test('it changes every fifteen seconds, and two minutes of it come ahead', async () => {
    const { id } = await aboutToBegin(town, secretary)
    const codes = await screenOf(secretary, id)
    expect(codes.map(({ from, until }) => until - from)).toEqual(codes.map(() => 15_000))
    expect(codes.at(-1)!.until - codes[0]!.from).toBe(2 * MINUTE)
    expect(new Set(codes.map(({ qrText }) => qrText)).size).toBe(codes.length)
    await town.cloud.clock.advance(30_000)
    const [now] = await screenOf(secretary, id)
    expect(now).toEqual(codes.find(({ from }) => from === now!.from))
  })

  test('forged, stale, coming, unreadable and of another activity: each refused with its own reason', async () => {
    const activity = await aboutToBegin(town, secretary, { coming: [resident] })
    const { id } = activity
    const other = await aboutToBegin(town, secretary, { coming: [resident] })
    await town.cloud.clock.set(other.startsAt)
    const codes = await screenOf(secretary, id)
    const [shown] = codes
    const [, , step, proof] = shown!.qrText.split('.') as [string, string, string, string]
    const [elsewhere] = await screenOf(secretary, other.id)
    const [, , , otherProof] = elsewhere!.qrText.split('.') as [string, string, string, string]
    const table = [
      [`act.${id}.${step}.${'a'.repeat(16)}`, 'orgLife.code_forged'],
      [`act.${id}.${Number(step) - 1}.${proof}`, 'orgLife.code_forged'],
      [`act.${id}.${step}.${otherProof}`, 'orgLife.code_forged'],
      [codes[3]!.qrText, 'orgLife.code_not_yet'],
      [codes[3]!.digits, 'orgLife.code_digits'],
      [elsewhere!.qrText, 'orgLife.code_other_activity'],
      [elsewhere!.digits, 'orgLife.code_digits'],
      [`room.${step}.${proof}`, 'orgLife.code_unreadable'],
    ] as const
    for (const [code, reason] of table) {
      await expect(resident.call(checkInToActivity, scanWish(id, code))).toBeRefused(reason)
    }
    await town.cloud.clock.advance(MINUTE)
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.qrText))).toBeRefused(
      'orgLife.code_stale',
    )
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.digits))).toBeRefused(
      'orgLife.code_digits',
    )
    expect(await state(resident, id)).toBe('none')
    expect(await state(resident, other.id)).toBe('none')
  })

  test('replayed after the host took it back, it counts no more; the present one does', async () => {
    const activity = await aboutToBegin(town, secretary, { coming: [resident] })
    const { id } = activity
    const [shown] = await screenOf(secretary, id)
    await resident.call(checkInToActivity, scanWish(id, shown!.qrText))
    const [row] = await rows(secretary, id, 'present')
    const wish = { id, ...request(), rowId: row!.id, because: '人不在现场' }
    expect(await secretary.call(withdrawAttendance, wish)).toMatchObject({ state: 'withdrawn' })
    expect(await secretary.call(withdrawAttendance, wish)).toMatchObject({ state: 'withdrawn' })
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.qrText))).toBeRefused(
      'orgLife.code_used',
    )
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.digits))).toBeRefused(
      'orgLife.code_used',
    )
    await town.cloud.clock.advance(20_000)
    expect(await arrive(resident, activity)).toMatchObject({ state: 'present' })
    expect(await told(resident)).toContain('人不在现场')
  })

  test.each([-5, 5])('a screen whose clock is %i minutes off shows the code that counts now', async (off) => {
    const { id } = await aboutToBegin(town, secretary, { coming: [resident] })
    const { codes, serverNow } = await screenWithTime(town, secretary, id)
    const phoneThen = serverNow + off * MINUTE
    const ahead = serverNow - phoneThen
    await town.cloud.clock.advance(50_000)
    const shown = codeToShow(codes, { phone: phoneThen + 50_000, ahead })
    const arrived = await resident.call(checkInToActivity, scanWish(id, shown!.qrText))
    expect(arrived.state).toBe('present')
    expect(Math.abs(arrived.at! - (serverNow + 50_000))).toBeLessThan(5_000)
  })

  test('it counts from half an hour before the start until the end', async () => {
    const { id, startsAt, endsAt } = await aboutToBegin(town, secretary, { coming: [resident] })
    const [shown] = await screenOf(secretary, id)
    await town.cloud.clock.set(startsAt - 31 * MINUTE)
    await expect(secretary.call(showAttendanceCode, { id })).toBeRefused('orgLife.check_in_too_early')
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.qrText))).toBeRefused(
      'orgLife.check_in_too_early',
    )
    await town.cloud.clock.set(endsAt + 1)
    await expect(resident.call(checkInToActivity, scanWish(id, shown!.qrText))).toBeRefused(
      'orgLife.check_in_over',
    )
  })
})

describe('at the door', () => {
  test('whoever isn’t signed up waits there, and the host takes them in while a place is left', async () => {
    const third = await town.resident('happy.b1')
    const activity = await aboutToBegin(town, secretary, { changed: { capacity: 2 }, coming: [resident] })
    const { id } = activity
    expect(await arrive(neighbour, activity)).toMatchObject({ state: 'atDoor' })
    expect(await arrive(third, activity)).toMatchObject({ state: 'atDoor' })
    const waiting = await rows(secretary, id, 'atDoor')
    expect(waiting).toHaveLength(2)
    const take = (rowId: string) => ({
      id,
      ...request(),
      who: { by: 'row' as const, rowId },
      because: null,
    })
    const wish = take(waiting[0]!.id)
    expect(await secretary.call(takeInAtDoor, wish)).toMatchObject({ state: 'present', by: 'staff' })
    expect(await secretary.call(takeInAtDoor, wish)).toMatchObject({ state: 'present' })
    expect((await neighbour.call(getActivity, { id })).mine).toMatchObject({ state: 'confirmed' })
    await expect(secretary.call(takeInAtDoor, take(waiting[1]!.id))).toBeRefused('orgLife.no_place_left')
    await town.settle()
    const { seats } = await storedActivities(town)
    expect(seats.find(({ _id }) => _id === id)).toMatchObject({ left: 0, seated: { length: 2 } })
  })

  test('somebody without a phone is found by name and its last digits; who can’t come looks like nobody', async () => {
    const { id } = await aboutToBegin(town, secretary)
    const take = (name: string, phoneTail: string) =>
      secretary.call(takeInAtDoor, {
        id,
        ...request(),
        who: { by: 'name', name, phoneTail },
        because: '没有带手机',
      })
    expect(await take('李国强', '5678')).toMatchObject({ state: 'present', because: '没有带手机' })
    const faraway = await town.resident('locust.b1', { name: '赵德胜', phone: '13900004321' })
    await expect(take('赵德胜', '4321')).toBeRefused('orgLife.nobody_to_take_in')
    await expect(take('没有人', '0000')).toBeRefused('orgLife.nobody_to_take_in')
    expect(await state(neighbour, id)).toBe('present')
    expect(await state(faraway, id)).toBe('none')
  })

  test('where nobody signs up, the code marks everybody whom it is for, and nobody else', async () => {
    const branch = await branchSecretary(town)
    const [member, guest] = await Promise.all([
      partyMember(town, 'org-happy-1'),
      partyMember(town, 'org-locust-1'),
    ])
    const audience = { groups: ['ownOrg' as const], ages: null, reserved: null }
    const changed = { capacity: null, audience, kind: 'openBranchMeeting' as const, scopeUnitId: 'happy.g1' }
    const activity = await aboutToBegin(town, branch, { host: inBranch, changed })
    expect(await arrive(member, activity)).toMatchObject({ state: 'present' })
    await expect(arrive(guest, activity)).toBeRefused('orgLife.members_only')
    await expect(arrive(resident, activity)).toBeRefused('orgLife.members_only')
  })
})

describe('the host’s list', () => {
  const tickWish = (id: string, arrivals: { id: string; at: number }[], isLater = false) => ({
    id,
    ...request(),
    because: '手机没电',
    isLater,
    arrivals,
  })

  test('people are ticked off with a reason, and a list kept without a network comes later without doubles', async () => {
    const activity = await aboutToBegin(town, secretary, { coming: [resident, neighbour] })
    const { id, startsAt, endsAt } = activity
    const expected = await rows(secretary, id, 'expected')
    expect(expected.map((row) => row.state)).toEqual(['none', 'none'])
    await arrive(resident, activity)
    await town.cloud.clock.set(endsAt + DAY)
    const [first, second] = expected as [AttendanceRow, AttendanceRow]
    const list = tickWish(
      id,
      [
        { id: first.id, at: startsAt + MINUTE },
        { id: second.id, at: startsAt + MINUTE },
        { id: second.id, at: startsAt + 2 * MINUTE },
        { id: 'nobody', at: startsAt },
      ],
      true,
    )
    const { results } = await secretary.call(tickAttendance, list)
    expect(results).toMatchObject([
      { id: first.id, row: { state: 'present', by: 'code' }, reason: null },
      { id: second.id, row: { state: 'present', by: 'list', because: '手机没电' }, reason: null },
      { id: 'nobody', row: null, reason: 'core.not_found' },
    ])
    expect(await secretary.call(tickAttendance, list)).toMatchObject({ results })
    expect(await secretary.call(tickAttendance, { ...list, ...request() })).toMatchObject({ results })
    expect(await attendancesOf(id)).toHaveLength(2)
    await town.settle()
    const earned = (await town.documentsOf('points')).filter(({ sourceId }) => sourceId === id)
    expect(earned).toHaveLength(2)
  })

  test('times outside the activity and lists after a fortnight are refused, each person by themselves', async () => {
    const { id, startsAt, endsAt } = await aboutToBegin(town, secretary, { coming: [resident] })
    const [row] = await rows(secretary, id, 'expected')
    const ticked = async (at: number) =>
      (await secretary.call(tickAttendance, tickWish(id, [{ id: row!.id, at }], true))).results[0]!.reason
    await town.cloud.clock.set(endsAt + HOUR)
    expect(await ticked(startsAt - HOUR)).toBe('orgLife.before_window')
    expect(await ticked(endsAt + 1)).toBe('orgLife.after_window')
    await town.cloud.clock.set(endsAt + 14 * DAY + 1)
    expect(await ticked(startsAt)).toBe('orgLife.list_too_late')
    expect(await attendancesOf(id)).toEqual([])
  })

  test('only its organisers see who comes and mark anybody, and each reading is written down', async () => {
    const { id } = await aboutToBegin(town, secretary, { coming: [resident] })
    const others = await Promise.all([
      town.secretary('locust'),
      town.holder('branchSecretary', 'org-happy'),
      town.holder('communityWorker', 'locust'),
    ])
    for (const other of others) {
      for (const show of ['expected', 'present', 'atDoor', 'leave'] as const) {
        await expect(rows(other, id, show)).toBeRefused('orgLife.not_organiser')
      }
      const tick = tickWish(id, [{ id: 'x', at: 1 }])
      await expect(other.call(tickAttendance, tick)).toBeRefused('orgLife.not_organiser')
      await expect(other.call(showAttendanceCode, { id })).toBeRefused('orgLife.not_organiser')
    }
    await expect(rows(resident, id, 'expected')).toBeRefused('core.role_missing')
    const before = (await town.documentsOf('audit')).length
    await rows(secretary, id, 'expected')
    const lines = await town.documentsOf('audit')
    expect(lines).toHaveLength(before + 1)
    expect(lines.at(-1)).toMatchObject({
      action: 'orgLife.listAttendance',
      memberId: secretary.id,
      target: id,
      unitIds: ['d1', 's1', 'happy'],
    })
  })
})

describe('asking to be excused', () => {
  const leaveWish = (id: string) => ({ id, ...request(), because: '要去医院复查' })

  test('the host grants or declines it, the person is told, and whoever is excused isn’t missed', async () => {
    const { id } = await aboutToBegin(town, secretary, { coming: [resident, neighbour] })
    const wish = leaveWish(id)
    const asked = await resident.call(askLeave, wish)
    expect(asked).toMatchObject({ state: 'askedLeave', leave: { because: '要去医院复查', answer: null } })
    expect(await resident.call(askLeave, wish)).toEqual(asked)
    await expect(resident.call(askLeave, leaveWish(id))).toBeRefused('orgLife.leave_already')
    await neighbour.call(askLeave, leaveWish(id))
    const [first, second] = (await rows(secretary, id, 'leave')) as [AttendanceRow, AttendanceRow]
    const grant = { id, ...request(), rowId: first.id, verdict: 'grant' as const, because: null }
    expect(await secretary.call(decideLeave, grant)).toMatchObject({ state: 'onLeave' })
    expect(await secretary.call(decideLeave, grant)).toMatchObject({ state: 'onLeave' })
    const no = { id, ...request(), rowId: second.id, verdict: 'decline' as const, because: null }
    await expect(secretary.call(decideLeave, no)).toBeRefused('core.required')
    const declined = await secretary.call(decideLeave, { ...no, because: '人手不够，请尽量来' })
    expect(declined).toMatchObject({ state: 'leaveDeclined', leave: { answer: '人手不够，请尽量来' } })
    await expect(secretary.call(decideLeave, { ...no, ...request(), because: '再说一次' })).toBeRefused(
      'orgLife.leave_decided',
    )
    expect(await told(neighbour)).toContain('人手不够')
  })

  test('granted before it begins, it gives their place to the next in line', async () => {
    const changed = { capacity: 1 }
    const activity = await aboutToBegin(town, secretary, { changed, coming: [resident, neighbour] })
    const { id } = activity
    await resident.call(askLeave, leaveWish(id))
    const [row] = await rows(secretary, id, 'leave')
    const grant = { id, ...request(), rowId: row!.id, verdict: 'grant' as const, because: null }
    await secretary.call(decideLeave, grant)
    for (let run = 0; run < 3; run++) await town.settle()
    expect((await neighbour.call(getActivity, { id })).mine).toMatchObject({ state: 'offered' })
    expect(await arrive(resident, activity)).toMatchObject({ state: 'atDoor' })
    const arrivals = [{ id: row!.id, at: activity.startsAt - 20 * MINUTE }]
    const tick = { id, ...request(), because: '还是来了', isLater: false, arrivals }
    const { results } = await secretary.call(tickAttendance, tick)
    expect(results).toMatchObject([{ reason: 'orgLife.needs_taking_in' }])
  })

  test('it needs a place, an activity that isn’t over, and somebody who hasn’t come', async () => {
    const activity = await aboutToBegin(town, secretary, { coming: [resident] })
    const { id, endsAt } = activity
    await expect(neighbour.call(askLeave, leaveWish(id))).toBeRefused('orgLife.leave_not_needed')
    await arrive(resident, activity)
    await expect(resident.call(askLeave, leaveWish(id))).toBeRefused('orgLife.present_already')
    const other = await aboutToBegin(town, secretary, { coming: [neighbour] })
    await town.cloud.clock.set(Math.max(endsAt, other.endsAt))
    await expect(neighbour.call(askLeave, leaveWish(other.id))).toBeRefused('orgLife.leave_too_late')
  })
})
