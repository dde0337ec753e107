import { randomUUID } from 'node:crypto'
import { defaultClock } from '../../shared/direct-line/clock'
import { getAppeal, listCategories, submitAppeal } from '../../shared/direct-line/contracts'
import { initialCategories } from '../../shared/direct-line/initial-categories'
import {
  getDeskSettings,
  saveCategories,
  saveClock,
  saveDuty,
  saveTemplates,
} from '../../shared/direct-line/settings-contracts'
import { HOUR } from '../../shared/time'
import { brokenLift } from '../support/appeals'
import { community, type Community } from '../support/community'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const ofHappy = (revision = 0) => ({ communityId: 'happy', revision, requestId: randomUUID() })
const quick = { ...defaultClock, urgentAcceptHours: 1, dutyMinutes: 15 }

const template = {
  id: 'lift-fixed',
  title: '电梯已修好',
  categoryId: 'lift',
  kind: null,
  text: '{楼栋}的电梯已由{维保单位}修好，今天{时间}恢复运行。',
}

test('until somebody changes them, a community runs by the usual times', async () => {
  const worker = await town.holder('gridWorker', 'happy.g1')
  expect(await worker.call(getDeskSettings, { communityId: 'happy' })).toEqual({
    clock: defaultClock,
    duty: [],
    templates: [],
    revision: 0,
  })
})

test('a new clock holds for new cases; those filed before keep theirs', async () => {
  const [secretary, resident] = await Promise.all([town.secretary(), town.resident()])
  const before = await resident.call(submitAppeal, brokenLift())
  const saved = await secretary.call(saveClock, { ...ofHappy(), clock: quick })
  expect(saved).toMatchObject({ clock: quick, revision: 1 })
  const after = await resident.call(submitAppeal, brokenLift())
  expect(after.acceptBy).toBe(after.createdAt + HOUR)
  const kept = await resident.call(getAppeal, { id: before.id })
  expect(kept.acceptBy).toBe(before.createdAt + 2 * HOUR)
})

test('two who change at the same time: the second is told, and the first one’s change stays', async () => {
  const [secretary, officer] = await Promise.all([town.secretary(), town.holder('subdistrictOfficer', 's1')])
  await secretary.call(saveClock, { ...ofHappy(), clock: quick })
  await expect(officer.call(saveTemplates, { ...ofHappy(), templates: [template] })).toBeRefused(
    'appeal.settings_changed',
  )
  const late = await secretary.call(saveTemplates, { ...ofHappy(1), templates: [template] })
  expect(late).toMatchObject({ clock: quick, templates: [template], revision: 2 })
  const stale = officer.call(saveClock, { ...ofHappy(1), clock: defaultClock })
  await expect(stale).toBeRefused('appeal.settings_changed')
})

test('twenty who change at once: one does, and the others are told', async () => {
  const secretaries = await Promise.all(Array.from({ length: 20 }, () => town.secretary()))
  const results = await Promise.allSettled(
    secretaries.map((one) => one.call(saveClock, { ...ofHappy(), clock: quick })),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a change whose answer was lost is there once, however late it is repeated', async () => {
  const secretary = await town.secretary()
  const first = { ...ofHappy(), clock: quick }
  await secretary.call(saveClock, first)
  const second = { ...ofHappy(1), templates: [template] }
  await town.cloud.faults({
    rules: [{ kind: 'fail-after', action: 'database.modifyAndReturnDoc', probability: 1 }],
  })
  await expect(secretary.call(saveTemplates, second)).rejects.toBeTruthy()
  await town.cloud.faults()
  expect(await secretary.call(saveTemplates, second)).toMatchObject({ revision: 2 })
  expect(await secretary.call(saveClock, first)).toMatchObject({ revision: 2, templates: [template] })
  await town.settle()
  const audit = await town.documentsOf('audit')
  expect(audit.map(({ action, unitIds }) => [action, unitIds])).toEqual(
    expect.arrayContaining([
      ['directLine.saveClock', ['d1', 's1', 'happy']],
      ['directLine.saveTemplates', ['d1', 's1', 'happy']],
    ]),
  )
  expect(audit).toHaveLength(2)
})

describe('who may change them', () => {
  test('the secretary of the neighbouring community may neither read nor change them', async () => {
    const other = await town.secretary('locust')
    await expect(other.call(getDeskSettings, { communityId: 'happy' })).toBeRefused('members.outside_scope')
    const change = other.call(saveClock, { ...ofHappy(), clock: quick })
    await expect(change).toBeRefused('members.outside_scope')
    expect(await town.documentsOf('directLineSettings')).toEqual([])
  })

  test('a grid worker reads them, and leaves the community’s templates to those of the community', async () => {
    const worker = await town.holder('gridWorker', 'happy.g1')
    const change = worker.call(saveTemplates, { ...ofHappy(), templates: [template] })
    await expect(change).toBeRefused('members.outside_scope')
    const clock = worker.call(saveClock, { ...ofHappy(), clock: quick })
    await expect(clock).toBeRefused('core.role_missing')
  })

  test('a community worker writes templates', async () => {
    const worker = await town.holder('communityWorker', 'happy')
    const saved = await worker.call(saveTemplates, { ...ofHappy(), templates: [template] })
    expect(saved.templates).toEqual([template])
    const twice = { ...ofHappy(1), templates: [template, template] }
    await expect(worker.call(saveTemplates, twice)).toBeRefused('appeal.template_twice')
  })

  test('an officer changes those of a community, not of the subdistrict itself', async () => {
    const officer = await town.holder('subdistrictOfficer', 's1')
    await officer.call(saveClock, { ...ofHappy(), clock: quick })
    const above = officer.call(saveClock, { ...ofHappy(), communityId: 's1', clock: quick })
    await expect(above).toBeRefused('appeal.unit_unknown')
  })
})

describe('the duty roster', () => {
  const shift = (date: string, memberId: string, substituteId: string | null = null) => ({
    date,
    memberId,
    substituteId,
  })

  test('names whoever is on it, in the order of days, without what has passed', async () => {
    const [secretary, worker] = await Promise.all([town.secretary(), town.holder('gridWorker', 'happy.g1')])
    const duty = [
      shift('2026-11-17', secretary.id, worker.id),
      shift('2026-11-16', worker.id),
      shift('2026-11-15', worker.id),
    ]
    const saved = await secretary.call(saveDuty, { ...ofHappy(), duty })
    expect(saved.duty).toEqual([
      { ...shift('2026-11-16', worker.id), name: '陈建国', substituteName: null },
      { ...shift('2026-11-17', secretary.id, worker.id), name: '陈建国', substituteName: '陈建国' },
    ])
    await town.cloud.clock.set('2026-11-17T08:29:00+08:00')
    const before = await worker.call(getDeskSettings, { communityId: 'happy' })
    await town.cloud.clock.set('2026-11-17T08:30:00+08:00')
    const after = await worker.call(getDeskSettings, { communityId: 'happy' })
    expect([before.duty.length, after.duty.length]).toEqual([2, 1])
  })

  test('refuses a stranger to the community, two shifts a day, and one person for both', async () => {
    const [secretary, other, resident] = await Promise.all([
      town.secretary(),
      town.secretary('locust'),
      town.resident(),
    ])
    const save = (duty: ReturnType<typeof shift>[]) => secretary.call(saveDuty, { ...ofHappy(), duty })
    await expect(save([shift('2026-11-20', other.id)])).toBeRefused('appeal.duty_unknown')
    await expect(save([shift('2026-11-20', secretary.id, resident.id)])).toBeRefused('appeal.duty_unknown')
    await expect(save([shift('2026-11-20', 'nobody')])).toBeRefused('appeal.duty_unknown')
    const day = shift('2026-11-20', secretary.id)
    await expect(save([day, day])).toBeRefused('appeal.duty_twice')
    await expect(save([{ ...day, substituteId: secretary.id }])).toBeRefused('appeal.duty_same_person')
    expect(await town.documentsOf('directLineSettings')).toEqual([])
  })

  test('can be emptied', async () => {
    const secretary = await town.secretary()
    await secretary.call(saveDuty, { ...ofHappy(), duty: [shift('2026-11-20', secretary.id)] })
    expect((await secretary.call(saveDuty, { ...ofHappy(1), duty: [] })).duty).toEqual([])
  })
})

describe('the categories', () => {
  const own = [...initialCategories.slice(0, 3), initialCategories.find(({ id }) => id === 'other')!]

  test('an administrator’s list is what residents choose from, based on the revision that was read', async () => {
    const [admin, resident] = await Promise.all([town.admin(), town.resident()])
    const { revision } = await resident.call(listCategories, {})
    const change = { categories: own, revision, requestId: randomUUID() }
    expect(await admin.call(saveCategories, change)).toEqual({ categories: own, revision: 1 })
    expect(await resident.call(listCategories, {})).toEqual({ categories: own, revision: 1 })
    const stale = { ...change, requestId: randomUUID() }
    await expect(admin.call(saveCategories, stale)).toBeRefused('appeal.settings_changed')
  })

  test('what fits nothing else keeps its place, and no category is there twice', async () => {
    const admin = await town.admin()
    const save = (categories: typeof own) =>
      admin.call(saveCategories, { categories, revision: 0, requestId: randomUUID() })
    await expect(save(own.slice(0, 3))).toBeRefused('appeal.category_other_missing')
    await expect(save([...own, own[0]!])).toBeRefused('appeal.category_twice')
  })

  test('a secretary may not change the district’s categories', async () => {
    const secretary = await town.secretary()
    const change = { categories: own, revision: 0, requestId: randomUUID() }
    await expect(secretary.call(saveCategories, change)).toBeRefused('core.role_missing')
  })
})
