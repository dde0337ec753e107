import { listInbox } from '../../shared/inbox/contracts'
import { listAttendance, withdrawAttendance } from '../../shared/org-life/attendance-contracts'
import { getActivity, moveActivity } from '../../shared/org-life/contracts'
import {
  correctRecord,
  getActivityCalendarFile,
  getRecord,
  listMyPoints,
  listNotCome,
  listRatings,
  listReceipts,
  rateActivity,
  renewActivityFeed,
  saveRecord,
  showActivityFeed,
  showHostFigures,
  showPartnerReceipt,
} from '../../shared/org-life/record-contracts'
import { requestExport, listMyExports, linkToExport } from '../../shared/exports/contracts'
import type { HostRef } from '../../shared/org-life/draft'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import {
  at,
  branchSecretary,
  FRIDAY,
  inBranch,
  inCommunity,
  partyMember,
  published,
  signedUp,
} from '../support/activities'
import { aboutToBegin, arrive } from '../support/attended'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'
import { followLink, openSheet } from '../support/sheets'
import { timesTold } from '../support/told'

/*
 * One town for the whole file, and its clock runs on: each test has people and activities of its own. Those that read a
 * year, a month or a calendar come first.
 */
jest.setTimeout(120_000)

let town: Community
let secretary: Person
let branch: Person
let resident: Person
let neighbour: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, branch] = await Promise.all([town.secretary(), branchSecretary(town)])
})
beforeEach(async () => {
  ;[resident, neighbour] = await Promise.all([town.resident('happy.b1'), town.resident('happy.b2')])
})
afterAll(() => town.stop())

/** Runs the job until what follows has followed. */
const settled = async () => {
  await town.settle()
  await town.cloud.clock.advance(MINUTE + 1)
  await town.settle()
}

const everyone = { groups: ['everyone' as const], ages: null, reserved: null }

interface Holding {
  by?: { host: HostRef; organiser: Person; scopeUnitId: string }
  came?: readonly Person[]
}

const byBranch = (): Holding['by'] => ({ host: inBranch, organiser: branch, scopeUnitId: 'happy.g1' })

/** An activity to which the resident came and the neighbour didn't, over by now. */
async function held({ by, came = [resident] }: Holding = {}) {
  const activity = await aboutToBegin(town, by?.organiser ?? secretary, {
    host: by?.host ?? inCommunity,
    changed: by ? { scopeUnitId: by.scopeUnitId, audience: everyone, kind: 'themePartyDay' } : {},
    coming: [...came, neighbour],
  })
  for (const person of came) await arrive(person, activity)
  await town.cloud.clock.set(activity.endsAt + MINUTE)
  await settled()
  return activity
}

const recordWish = (id: string, edition = 0, photos: string[] = []) => ({
  id,
  ...request(),
  edition,
  minutes: '大家把楼道清了一遍，清走三车杂物。',
  decisions: ['每月第一个周六再来一次'],
  photos,
})

test('a host’s figures are the sums of its activities, for its organisers alone', async () => {
  await held({ by: byBranch() })
  await held({ by: byBranch(), came: [] })
  const wish = { host: inBranch, year: 2026 }
  const figures = await branch.call(showHostFigures, wish)
  expect(figures).toMatchObject({
    year: { held: 2, expected: 3, came: 1, rate: 33, unrecorded: 2 },
    months: [{ month: '2026-11', held: 2 }],
  })
  const above = await town.holder('branchSecretary', 'org-happy')
  expect(await above.call(showHostFigures, wish)).toEqual(figures)
  await expect(secretary.call(showHostFigures, wish)).toBeRefused('orgLife.not_host')
  await held()
  const sheet = { ...request(), kind: 'activities' as const }
  const parameters = { unitId: 'happy', from: '2026-11-01', to: '2026-11-30' }
  await secretary.call(requestExport, { ...sheet, parameters })
  await settled()
  const [made] = (await secretary.call(listMyExports, { cursor: null })).items
  const { url } = await secretary.call(linkToExport, { ...request(), id: made!.id })
  const { rows } = openSheet((await followLink(url)).bytes)
  expect(rows).toHaveLength(4)
  expect(rows[0]).toEqual(expect.arrayContaining(['活动', '应到', '实到', '到场率']))
  expect(rows.map((row) => row[13])).toEqual(['到场率', '50%', '0%', '50%'])
})

describe('reminders and calendars', () => {
  test('an activity goes into the phone’s calendar, and a community’s calendar is subscribed to by its link', async () => {
    const activity = await published(secretary)
    const file = await resident.call(getActivityCalendarFile, { id: activity.id })
    expect(file.fileName).toBe('楼道大扫除 11月20日.ics')
    expect(file.text).toContain('DTSTART;TZID=Asia/Shanghai:20261120T140000')
    expect(file.text).toContain('TRIGGER:-PT60M')
    expect(await resident.call(showActivityFeed, { unitId: 'happy' })).toEqual({
      path: null,
      mayRenew: false,
    })
    const wish = { ...request(), unitId: 'happy', isOn: true }
    const { path } = await secretary.call(renewActivityFeed, wish)
    expect(await secretary.call(renewActivityFeed, wish)).toEqual({ path, mayRenew: true })
    expect(await resident.call(showActivityFeed, { unitId: 'happy' })).toEqual({ path, mayRenew: false })
    expect((await secretary.call(showActivityFeed, { unitId: 'happy' })).mayRenew).toBe(true)
    const other = await town.secretary('locust')
    expect((await other.call(showActivityFeed, { unitId: 'happy' })).mayRenew).toBe(false)
    await expect(other.call(renewActivityFeed, { ...wish, ...request() })).toBeRefused(
      'members.outside_scope',
    )
    const feed = await town.cloud.send('GET', path!)
    expect(feed).toMatchObject({ status: 200 })
    expect(feed.text).toContain('SUMMARY:楼道大扫除')
    expect(feed.text).not.toContain(resident.id)
    await secretary.call(renewActivityFeed, { ...request(), unitId: 'happy', isOn: false })
    expect(await town.cloud.send('GET', path!)).toMatchObject({ status: 404 })
  })

  test('whoever comes is reminded the evening before and an hour before, once each; a move begins anew', async () => {
    const { id } = await published(secretary)
    await signedUp(resident, id)
    await settled()
    const at19 = at('2026-11-19T19:00')
    await town.cloud.clock.set(at19 - MINUTE)
    await settled()
    await settled()
    expect(await timesTold(resident, '明天有活动')).toBe(1)
    await town.cloud.clock.set(FRIDAY.startsAt - HOUR + 1)
    await settled()
    await settled()
    expect(await timesTold(resident, '一小时后有活动')).toBe(1)
    const occasion = {
      startsAt: FRIDAY.startsAt + 2 * DAY,
      endsAt: FRIDAY.endsAt + 2 * DAY,
      signUpUntil: FRIDAY.startsAt + DAY,
      place: { kind: 'address' as const, text: '2 号楼门前', point: null },
    }
    await secretary.call(moveActivity, { id, ...request(), occasion })
    await settled()
    await town.cloud.clock.set(occasion.startsAt - HOUR + 1)
    await settled()
    expect(await timesTold(resident, '一小时后有活动')).toBe(2)
    expect(await timesTold(neighbour, '有活动')).toBe(0)
  })
})

describe('the record', () => {
  test('its organiser writes it with photos; who came is counted, and everybody reads it once it is checked', async () => {
    const { id } = await held()
    const photo = await secretary.photo()
    const wish = recordWish(id, 0, [photo])
    const saved = await secretary.call(saveRecord, wish)
    expect(saved).toMatchObject({
      record: { edition: 1, by: '社区书记 · 幸福里社区', decisions: wish.decisions, photos: [{ id: photo }] },
      attendance: { expected: 2, came: 1, onLeave: 0 },
      isOrganiser: true,
    })
    expect(await secretary.call(saveRecord, wish)).toMatchObject({ record: { edition: 1 } })
    await expect(secretary.call(saveRecord, { ...wish, minutes: '另一份内容' })).toBeRefused(
      'core.request_id_reused',
    )
    await settled()
    const seen = await neighbour.call(getRecord, { id })
    expect(seen).toMatchObject({ record: { minutes: wish.minutes }, rateReason: 'orgLife.rate_not_there' })
    expect(JSON.stringify(seen)).not.toContain(resident.id)
    expect(await resident.call(getActivity, { id })).toMatchObject({ state: 'recorded' })
  })

  test('two who write at once don’t lose each other’s text, and others can’t write at all', async () => {
    const { id } = await held()
    const worker = await town.holder('communityWorker', 'happy')
    const both = await Promise.allSettled([
      secretary.call(saveRecord, recordWish(id)),
      worker.call(saveRecord, recordWish(id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(worker.call(saveRecord, recordWish(id))).toBeRefused('core.changed_meanwhile')
    await expect(branch.call(saveRecord, recordWish(id, 1))).toBeRefused('orgLife.not_organiser')
    await expect(resident.call(saveRecord, recordWish(id, 1))).toBeRefused('core.role_missing')
    const startsAt = Math.ceil((await town.cloud.clock.now()) / DAY + 1) * DAY
    const times = { startsAt, endsAt: startsAt + HOUR, signUpUntil: startsAt - HOUR }
    const coming = await published(secretary, times)
    await expect(secretary.call(saveRecord, recordWish(coming.id))).toBeRefused('orgLife.not_held_yet')
  })

  test('after fourteen days it is locked, ratings with it, and what is wrong is corrected beside it', async () => {
    const { id } = await held()
    const correction = () => ({ id, ...request(), text: '清走的是两车杂物。' })
    await expect(secretary.call(correctRecord, correction())).toBeRefused('orgLife.no_record')
    await secretary.call(saveRecord, recordWish(id))
    await expect(secretary.call(correctRecord, correction())).toBeRefused('orgLife.record_not_locked')
    await town.cloud.clock.advance(14 * DAY + MINUTE)
    await expect(secretary.call(saveRecord, recordWish(id, 1))).toBeRefused('orgLife.record_locked')
    await expect(resident.call(rateActivity, { id, ...request(), stars: 5, words: '' })).toBeRefused(
      'orgLife.rate_locked',
    )
    const wish = correction()
    await secretary.call(correctRecord, wish)
    expect(await secretary.call(correctRecord, wish)).toMatchObject({
      record: { edition: 1, isLocked: true },
      corrections: [{ text: wish.text, by: '社区书记 · 幸福里社区' }],
    })
    await settled()
    expect(await resident.call(getActivity, { id })).toMatchObject({ state: 'locked' })
  })
})

test('whoever came rates once and may change it; the words are for the organisers, the average for all', async () => {
  const { id } = await held()
  const rate = (stars: number, words: string) => ({ id, ...request(), stars, words })
  await expect(neighbour.call(rateActivity, rate(1, ''))).toBeRefused('orgLife.rate_not_there')
  const first = rate(4, '组织得好')
  await resident.call(rateActivity, first)
  await resident.call(rateActivity, first)
  expect(await resident.call(rateActivity, rate(5, '很好'))).toMatchObject({ stars: 5, words: '很好' })
  await settled()
  const seen = await neighbour.call(getRecord, { id })
  expect(seen.ratings).toEqual({ count: 1, average: 5 })
  const { items } = await secretary.call(listRatings, { id, cursor: null })
  expect(items).toMatchObject([{ stars: 5, words: '很好' }])
  await expect(branch.call(listRatings, { id, cursor: null })).toBeRefused('orgLife.not_organiser')
  const ratings = await town.documentsOf('activityRatings')
  expect(ratings.filter(({ activityId }) => activityId === id)).toHaveLength(1)
})

test('points stand as entries that are never changed: what is taken back is an entry of its own', async () => {
  const activity = await held()
  const { id } = activity
  expect(await resident.call(listMyPoints, { cursor: null })).toMatchObject({
    total: 20,
    items: [{ amount: 20, because: '参加活动' }],
  })
  const before = await town.documentsOf('points')
  const [row] = (await secretary.call(listAttendance, { id, show: 'present', cursor: null })).items
  await secretary.call(withdrawAttendance, { id, ...request(), rowId: row!.id, because: '人不在现场' })
  await settled()
  const after = await resident.call(listMyPoints, { cursor: null })
  expect(after).toMatchObject({ total: 0, items: [{ amount: -20, because: '签到撤销' }, { amount: 20 }] })
  expect(await town.documentsOf('points')).toEqual(expect.arrayContaining(before))
  expect((await secretary.call(getRecord, { id })).attendance).toMatchObject({ expected: 2, came: 0 })
  expect((await neighbour.call(listMyPoints, { cursor: null })).items).toEqual([])
})

describe('what others are told of who came', () => {
  test('a guest’s home branch has a receipt by name, the partner unit a sum by quarter, nobody else anything', async () => {
    const [guest, own] = await Promise.all([
      partyMember(town, 'org-property', { reportedIn: 'org-happy-1' }),
      partyMember(town, 'org-happy-1'),
    ])
    const [property, above, others, liaison] = await Promise.all([
      town.holder('branchSecretary', 'org-property'),
      town.holder('branchSecretary', 'org-happy'),
      town.holder('branchSecretary', 'org-locust-1'),
      town.liaison('property-happy'),
    ])
    await held({ by: byBranch(), came: [guest, own] })
    const wish = { orgId: 'org-property', quarter: '2026Q4', cursor: null }
    for (const organiser of [property, above]) {
      const { items } = await organiser.call(listReceipts, wish)
      expect(items).toMatchObject([{ name: '赵党生', hostName: '幸福里社区第一党支部' }])
    }
    for (const other of [branch, others]) {
      await expect(other.call(listReceipts, wish)).toBeRefused('party.outside_org')
    }
    await expect(secretary.call(listReceipts, wish)).toBeRefused('core.role_missing')
    const partner = { partnerUnitId: 'property-happy', quarter: '2026Q4' }
    const sums = await liaison.call(showPartnerReceipt, partner)
    expect(sums).toMatchObject({ came: 1, activities: [{ came: 1 }] })
    expect(JSON.stringify(sums)).not.toContain('赵党生')
    const police = await town.liaison('police')
    await expect(police.call(showPartnerReceipt, partner)).toBeRefused('orgLife.not_liaison')
    await town.cloud.clock.set(at('2027-01-01T09:00'))
    await settled()
    expect(await timesTold(liaison, '第四季度参加活动回执')).toBe(1)
    for (const [told, ownerId] of [
      [property, 'org-property'],
      [liaison, 'property-happy'],
    ] as const) {
      const { items } = await told.call(listInbox, { cursor: null })
      expect(items.map(({ link }) => link)).toContainEqual({ to: 'receipts', ownerId, quarter: '2026Q4' })
    }
  })

  test('who hasn’t come for three months is for that branch’s own secretary alone, and each look is written down', async () => {
    const locust = await town.holder('branchSecretary', 'org-locust-1')
    const [here, away] = [await partyMember(town, 'org-locust-1'), await partyMember(town, 'org-locust-1')]
    const list = (organiser: Person) => organiser.call(listNotCome, { orgId: 'org-locust-1', cursor: null })
    expect((await list(locust)).items).toEqual([])
    await town.cloud.clock.advance(80 * DAY)
    const host = { kind: 'org' as const, id: 'org-locust-1' }
    await held({ by: { host, organiser: locust, scopeUnitId: 'locust.g1' }, came: [here] })
    await town.cloud.clock.advance(20 * DAY)
    expect((await list(locust)).items).toMatchObject([{ memberId: away.id, lastCameAt: null }])
    const others = await Promise.all(
      ['org-locust', 'org-s1', 'org-property', 'org-happy-1'].map((org) =>
        town.holder('branchSecretary', org),
      ),
    )
    for (const other of others) await expect(list(other)).toBeRefused('orgLife.not_branch_secretary')
    for (const other of [secretary, resident]) await expect(list(other)).toBeRefused('core.role_missing')
    const looks = (await town.documentsOf('audit')).filter(({ action }) => action === 'orgLife.listNotCome')
    expect(looks).toHaveLength(2)
    expect(looks[0]).toMatchObject({ memberId: locust.id, unitIds: ['org-locust-1'] })
  })
})
