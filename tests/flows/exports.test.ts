import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { linkToExport, listMyExports, requestExport } from '../../shared/exports/contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { endRole, me } from '../../shared/members/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { fiveStars } from '../support/appeals'
import { filedCase, fileMany } from '../support/filed-cases'
import { filesBelow, followLink, openSheet } from '../support/sheets'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const lastWeek = { from: '2026-11-09', to: '2026-11-16' }
const wish = (parameters: Partial<{ unitId: string; from: string; to: string }> = {}) => ({
  requestId: randomUUID(),
  kind: 'appeals' as const,
  parameters: { unitId: 'happy', ...lastWeek, ...parameters },
})
const linkTo = (person: Person, id: string) => person.call(linkToExport, { requestId: randomUUID(), id })
const stateOf = async (person: Person) => (await person.call(listMyExports, { cursor: null })).items[0]
const inboxOf = async (person: Person) => (await person.call(listInbox, { cursor: null })).items
const audited = async (action: string) =>
  (await town.documentsOf('audit')).filter((line) => line.action === action)

/** Asks, lets the job run, and opens what the link leads to. */
async function madeFor(person: Person, given = wish()) {
  const { id } = await person.call(requestExport, given)
  await town.settle()
  const link = await linkTo(person, id)
  return { id, ...link, sheet: openSheet((await followLink(link.url)).bytes) }
}

function refusalIn(failure: unknown): string {
  if (failure instanceof AppError) return failure.refusal.reason
  throw failure
}

/** Ends the one role that somebody holds. */
async function endRoleOf(person: Person): Promise<void> {
  const [admin, { member }] = await Promise.all([town.admin(), person.call(me, {})])
  const grantId = member!.roles[0]!.id
  await admin.call(endRole, { requestId: randomUUID(), memberId: person.id, grantId, handOverTo: null })
}

test('a secretary gets the cases of the community as a table, and is told when it is there', async () => {
  const filed = MONDAY_MORNING - 2 * DAY
  const home = { kind: 'home', label: '幸福里社区 1号楼 1单元 501室', latitude: null, longitude: null }
  await town.cloud.import([
    filedCase('261114-0002', filed + HOUR, {
      place: home,
      state: 'accepted',
      isUrgent: true,
      reopenings: 1,
      supervision: { unitId: 's1', unitName: '南门街道', since: filed, because: 'reopened' },
    }),
    filedCase('261114-0001', filed, {
      answer: {
        text: '修好了',
        at: filed + HOUR,
        check: 'passed',
        photos: [],
        outcome: 'fixed',
        because: null,
      },
      rating: fiveStars,
    }),
    filedCase('261114-0003', filed, { unitIds: ['d1', 's1', 'locust'], communityId: 'locust' }),
  ])
  const secretary = await town.secretary()
  const { sheet, fileName } = await madeFor(secretary)
  // Days since the end of 1899; 09:00 in Shanghai is 0.375 of one.
  const saturday = 46340.375
  expect(sheet.name).toBe('诉求清单')
  expect(sheet.rows).toEqual([
    [
      ...['编号', '类型', '类别', '紧急程度', '状态', '主办单位', '地点', '提交时间', '办理期限', '答复时间'],
      ...['办理结果', '居民评价', '结果打分', '重办次数', '督办单位'],
    ],
    [
      ...['261114-0001', '求助', '电梯故障', '一般', '已办结', '幸福里社区', '3号楼电梯', saturday],
      ...[saturday + 1, expect.closeTo(saturday + 1 / 24), '已解决', '已解决', 5, 0, null],
    ],
    [
      ...['261114-0002', '求助', '电梯故障', '紧急', '已受理', '幸福里社区', '幸福里社区 1号楼 1单元'],
      ...[expect.closeTo(saturday + 1 / 24), expect.closeTo(saturday + 25 / 24), null, null, null, null],
      ...[1, '南门街道'],
    ],
  ])
  expect(fileName).toBe('诉求清单 幸福里社区 2026.11.09 至 2026.11.16.xlsx')
  expect(await stateOf(secretary)).toMatchObject({ state: 'ready', rows: 2, because: null })
  await town.settle()
  expect(await inboxOf(secretary)).toEqual([
    expect.objectContaining({ title: '诉求清单做好了', text: expect.stringContaining('2 行') as string }),
  ])
})

test('no name, phone number, text or room of a resident is in the table', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const { sheet } = await madeFor(await town.secretary())
  for (const secret of ['王秀兰', '13812345678', '不动了', 'somebody'])
    expect(sheet.xml).not.toContain(secret)
})

test('2,000 cases, several in the same minute, are all there once and in order', async () => {
  await fileMany(town, 2_000, MONDAY_MORNING - 5 * DAY)
  const secretary = await town.secretary()
  const { id, sheet } = await madeFor(secretary)
  const tickets = sheet.rows.slice(1).map(([ticket]) => ticket)
  expect(new Set(tickets).size).toBe(2_000)
  expect(tickets).toHaveLength(2_000)
  const filedAt = sheet.rows.slice(1).map((row) => row[7])
  expect(filedAt).toEqual([...filedAt].sort())
  expect(await stateOf(secretary)).toMatchObject({ state: 'ready', rows: 2_000 })
  expect(filesBelow(town.cloud, `exports/${id}`)).toEqual([`exports/${id}/appeals-2026-11-16.xlsx`])
})

test('the days are whole days in Shanghai, and what is filed after asking is left out', async () => {
  const start = Date.parse('2026-11-09T00:00:00+08:00')
  await town.cloud.import([
    filedCase('before', start - 1),
    filedCase('first', start),
    filedCase('last', start + DAY - 1),
    filedCase('after', start + DAY),
    filedCase('later', MONDAY_MORNING + HOUR),
  ])
  const secretary = await town.secretary()
  const oneDay = await madeFor(secretary, wish({ to: '2026-11-09' }))
  expect(oneDay.sheet.rows.slice(1).map(([ticket]) => ticket)).toEqual(['first', 'last'])
  const untilNow = await madeFor(secretary, wish({ from: '2026-11-10' }))
  expect(untilNow.sheet.rows.slice(1).map(([ticket]) => ticket)).toEqual(['after'])
})

test.each(['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '<f>1</f>'])(
  'a cell that begins like a formula (%s) is text',
  async (label) => {
    const place = { kind: 'typed', label, latitude: null, longitude: null }
    await town.cloud.import([filedCase('a', MONDAY_MORNING - DAY, { place })])
    const { sheet } = await madeFor(await town.secretary())
    expect(sheet.rows[1]![6]).toBe(label)
    expect(sheet.xml).not.toContain('<f>')
    expect(/<c r="E2"[^>]*>/.exec(sheet.xml)?.[0]).toContain('t="inlineStr"')
  },
)

test('a case of one’s own household is not in one’s own table', async () => {
  const secretary = await town.holder('secretary', 'happy', { at: 'happy.b1', room: '501' })
  await town.cloud.import([
    filedCase('ours', MONDAY_MORNING - DAY, { householdId: 'happy.b1.e1.501' }),
    filedCase('mine', MONDAY_MORNING - DAY, { ownerId: secretary.id }),
    filedCase('theirs', MONDAY_MORNING - DAY),
  ])
  const { sheet } = await madeFor(secretary)
  expect(sheet.rows.slice(1).map(([ticket]) => ticket)).toEqual(['theirs'])
})

test('a table is its owner’s alone, whatever role another has', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const { id } = await madeFor(await town.secretary())
  const colleague = await town.secretary()
  expect((await colleague.call(listMyExports, { cursor: null })).items).toEqual([])
  await expect(linkTo(colleague, id)).toBeRefused('core.not_found')
  await expect(linkTo(colleague, 'no-such-table')).toBeRefused('core.not_found')
})

test.each([
  ['a resident', () => town.resident(), 'core.role_missing'],
  ['a building leader', () => town.leader(), 'core.role_missing'],
  ['a secretary of another community', () => town.secretary('locust'), 'members.outside_scope'],
  ['a grid worker of a part of it', () => town.holder('gridWorker', 'happy.g1'), 'members.outside_scope'],
] as const)('%s can’t ask for the cases of a community', async (_, person, reason) => {
  await expect((await person()).call(requestExport, wish())).toBeRefused(reason)
  expect(await town.documentsOf('exports')).toEqual([])
})

test('a role that ends before the table is made leaves no table and no rows in storage', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const secretary = await town.secretary()
  const { id } = await secretary.call(requestExport, wish())
  await endRoleOf(secretary)
  await town.settle()
  const [stored] = await town.documentsOf('exports')
  expect(stored).toMatchObject({ _id: id, state: 'failed', because: 'exports.role_ended', fileId: null })
  expect(filesBelow(town.cloud, 'exports')).toEqual([])
  await town.settle()
  expect((await inboxOf(secretary)).map(({ title }) => title)).toContain('诉求清单没有做成')
})

test('a role that ends afterwards leaves the table without a link', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const secretary = await town.secretary()
  const { id } = await madeFor(secretary)
  await endRoleOf(secretary)
  await expect(linkTo(secretary, id)).toBeRefused('core.role_missing')
})

test('a link works for a quarter of an hour, and the file is removed after a day', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const secretary = await town.secretary()
  const { id, url } = await madeFor(secretary)
  await town.cloud.clock.advance(14 * MINUTE)
  expect((await followLink(url)).status).toBe(200)
  await town.cloud.clock.advance(2 * MINUTE)
  expect((await followLink(url)).status).toBe(403)
  const again = await linkTo(secretary, id)
  expect((await followLink(again.url)).status).toBe(200)
  await town.cloud.clock.advance(DAY)
  await expect(linkTo(secretary, id)).toBeRefused('exports.expired')
  await town.settle()
  expect(filesBelow(town.cloud, 'exports')).toEqual([])
  expect(await stateOf(secretary)).toMatchObject({ state: 'expired' })
  await expect(linkTo(secretary, id)).toBeRefused('exports.expired')
})

test('asking and each link are lines in the audit log of the unit', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const secretary = await town.secretary()
  const { id } = await madeFor(secretary)
  const requestId = randomUUID()
  await secretary.call(linkToExport, { requestId, id })
  await secretary.call(linkToExport, { requestId, id })
  const line = { memberId: secretary.id, target: id, unitIds: ['d1', 's1', 'happy'] }
  expect(await audited('exports.link')).toEqual([
    expect.objectContaining(line),
    expect.objectContaining(line),
  ])
  await town.settle()
  expect(await audited('exports.request')).toEqual([expect.objectContaining(line)])
})

test('without its line in the audit log no link is given out', async () => {
  await fileMany(town, 3, MONDAY_MORNING - DAY)
  const secretary = await town.secretary()
  const { id } = await madeFor(secretary)
  await town.cloud.faults({ rules: [{ kind: 'fail-before', collection: 'audit' }] })
  await expect(linkTo(secretary, id)).toBeRefused('core.unavailable')
})

test('a table that isn’t made yet has no link, and one without rows says why there is none', async () => {
  const secretary = await town.secretary()
  const { id, state } = await secretary.call(requestExport, wish())
  expect(state).toBe('waiting')
  await expect(linkTo(secretary, id)).toBeRefused('exports.not_ready')
  await town.settle()
  expect(await stateOf(secretary)).toMatchObject({ state: 'failed', because: 'exports.no_rows' })
  await expect(linkTo(secretary, id)).toBeRefused('exports.no_rows')
})

test('the same request is one table, and another under its id is refused', async () => {
  const secretary = await town.secretary()
  const first = wish()
  const { id } = await secretary.call(requestExport, first)
  expect((await secretary.call(requestExport, first)).id).toBe(id)
  await expect(
    secretary.call(requestExport, { ...wish({ to: '2026-11-10' }), requestId: first.requestId }),
  ).toBeRefused('core.request_id_reused')
  expect(await town.documentsOf('exports')).toHaveLength(1)
})

test.each(['fail-before', 'fail-after', 'throttle'] as const)(
  'asked for once more after any call of it broke (%s), it is one table',
  async (kind) => {
    for (let skip = 0; skip < 6; skip++) {
      const [secretary, given] = [await town.secretary(), wish()]
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      const first = await secretary.call(requestExport, given).catch(refusalIn)
      await town.cloud.faults()
      if (first === 'core.unavailable') await secretary.call(requestExport, given)
      expect((await secretary.call(listMyExports, { cursor: null })).items).toHaveLength(1)
    }
  },
)

test('three tables at a time are enough for one person; a repeated request isn’t a fourth', async () => {
  const secretary = await town.secretary()
  const first = wish()
  const { id } = await secretary.call(requestExport, first)
  for (let more = 0; more < 2; more++) await secretary.call(requestExport, wish())
  await expect(secretary.call(requestExport, wish())).toBeRefused('exports.too_many_waiting')
  expect((await secretary.call(requestExport, first)).id).toBe(id)
  await town.settle()
  await secretary.call(requestExport, wish())
})

test.each([
  ['an end before its beginning', { from: '2026-11-16', to: '2026-11-09' }, 'exports.dates_reversed'],
  ['a day that isn’t on the calendar', { from: '2026-02-30' }, 'core.invalid'],
] as const)('%s is refused', async (_, dates, reason) => {
  await expect((await town.secretary()).call(requestExport, wish(dates))).toBeRefused(reason)
})
