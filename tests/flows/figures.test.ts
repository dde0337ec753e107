import { randomUUID } from 'node:crypto'
import { rateAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { markOf, ratesOf } from '../../shared/direct-line/figures'
import {
  listFigureCases,
  listPublicFigureCases,
  showFigures,
} from '../../shared/direct-line/public-contracts'
import { closeAppeal } from '../../shared/direct-line/staff-contracts'
import { DAY } from '../../shared/time'
import { darkStairs, fiveStars, resolvedAppeal } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { publishedCase } from '../support/published'
import { refusalOf } from '../support/refusals'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const month = '2026-11'
const request = (id: string) => ({ id, requestId: randomUUID() })

const figuresFor = async (person: Person, unitId = 'happy') => {
  const view = await person.call(showFigures, { unitId, upTo: month, months: 1 })
  return { ...view, figures: view.rows[0]!.figures }
}

async function lived(at = 'happy', result = 5) {
  const { id, resident, secretary } = await resolvedAppeal(town, at)
  await resident.call(rateAppeal, { ...request(id), rating: { ...fiveStars, result } })
  await secretary.call(closeAppeal, request(id))
  await town.settle()
  return { id, resident, secretary }
}

test('the three rates of a community, as parts and wholes', async () => {
  const { resident, secretary } = await lived()
  await lived('happy', 3)
  await resolvedAppeal(town)
  await town.settle()
  const { figures, unitName } = await figuresFor(secretary)
  expect(unitName).toBe('幸福里社区')
  expect(ratesOf(figures)).toEqual({
    response: { part: 3, whole: 3 },
    resolution: { part: 2, whole: 2 },
    satisfaction: { part: 1, whole: 2 },
  })
  expect(figures).toMatchObject({ submitted: 3, closed: 2, 'outcome:fixed': 2, 'category:lighting': 3 })
  expect((await figuresFor(resident)).figures).toEqual(figures)
})

test('every figure leads to the cases that it counts', async () => {
  const { id, secretary } = await lived()
  await lived('happy', 2)
  const { figures } = await figuresFor(secretary)
  for (const [figure, count] of Object.entries(figures)) {
    const { items } = await secretary.call(listFigureCases, { unitId: 'happy', month, figure, cursor: null })
    expect([figure, items.length]).toEqual([figure, count])
  }
  const satisfied = { unitId: 'happy', month, figure: 'satisfied', cursor: null }
  const { items } = await secretary.call(listFigureCases, satisfied)
  expect(items.map((item) => item.id)).toEqual([id])
})

test('a subdistrict and a district sum their communities, and say which', async () => {
  const { secretary } = await lived()
  await lived('locust')
  await town.settle()
  const [officer, admin] = await Promise.all([town.holder('subdistrictOfficer', 's1'), town.admin()])
  const whole = await figuresFor(officer, 's1')
  expect(whole.figures).toMatchObject({ submitted: 2, satisfied: 2 })
  expect(whole.parts.map(({ unitName, figures }) => [unitName, figures.submitted])).toEqual([
    ['幸福里社区', 1],
    ['槐荫社区', 1],
  ])
  expect((await figuresFor(admin, 'd1')).figures.submitted).toBe(2)
  expect((await figuresFor(admin, 'd1')).parts).toMatchObject([{ unitName: '南门街道' }])
  const behind = { unitId: 's1', month, figure: 'submitted', cursor: null }
  expect((await officer.call(listFigureCases, behind)).items).toHaveLength(2)
  await expect(secretary.call(listFigureCases, behind)).toBeRefused('members.outside_scope')
})

test('what was kept from a community is counted above it, with the cases behind it', async () => {
  const resident = await town.resident()
  await resident.call(submitAppeal, { ...darkStairs(), concerns: 'community' })
  await town.settle()
  const officer = await town.holder('subdistrictOfficer', 's1')
  const { figures, parts } = await figuresFor(officer, 's1')
  expect(figures.submitted).toBe(1)
  expect(parts).toMatchObject([{ unitId: 's1', unitName: '南门街道' }])
  const behind = { unitId: 's1', month, figure: 'submitted', cursor: null }
  expect((await officer.call(listFigureCases, behind)).items).toHaveLength(1)
  expect((await figuresFor(resident)).figures).toEqual({})
})

test('buildings and subjects come with their names, grids as the parts of a community', async () => {
  const resident = await town.resident('happy.b1', { room: '601' })
  const place = { kind: 'home' as const, householdId: 'happy.b1.e1.601' }
  await resident.call(submitAppeal, { ...darkStairs(), place })
  await town.settle()
  const { places, categories, parts, figures } = await figuresFor(resident)
  expect(places).toContainEqual({ id: 'happy.b1', name: '1号楼' })
  expect(categories).toContainEqual(expect.objectContaining({ id: 'lighting' }))
  expect(figures['place:happy.b1']).toBe(1)
  expect(parts).toMatchObject([{ unitId: 'happy.g1', unitName: '第一网格', figures: { submitted: 1 } }])
})

test('months come oldest first, and empty ones too', async () => {
  const { secretary } = await lived()
  const { rows } = await secretary.call(showFigures, { unitId: 'happy', upTo: '2027-01', months: 4 })
  expect(rows.map((row) => row.month)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01'])
  expect(rows.map((row) => row.figures.submitted ?? 0)).toEqual([0, 1, 0, 0])
})

test('a screen says as of when: when the newest case was counted', async () => {
  const { secretary } = await lived()
  const { asOf } = await figuresFor(secretary)
  await town.cloud.clock.set(MONDAY_MORNING + 3 * DAY)
  expect((await figuresFor(secretary)).asOf).toBe(asOf)
  expect(asOf).toBeGreaterThanOrEqual(MONDAY_MORNING)
  expect(asOf).toBeLessThan(MONDAY_MORNING + DAY)
})

test('residents see their own community’s figures, pending homes included, and are told so elsewhere', async () => {
  await lived()
  const [newcomer, elsewhere] = await Promise.all([town.newcomer(), town.resident('locust.b1')])
  expect((await figuresFor(newcomer)).figures.submitted).toBe(1)
  for (const unitId of ['happy', 'happy.g1', 's1', 'd1']) {
    expect(await refusalOf(figuresFor(elsewhere, unitId))).toEqual({
      code: 'FORBIDDEN',
      reason: 'appeal.figures_elsewhere',
    })
  }
  const behind = { unitId: 'happy', month, figure: 'submitted', cursor: null }
  await expect(elsewhere.call(listPublicFigureCases, behind)).toBeRefused('appeal.figures_elsewhere')
  await expect(newcomer.call(listFigureCases, behind)).toBeRefused('core.role_missing')
})

test('neighbours see the published ones among the cases behind a figure', async () => {
  await lived()
  const { id } = await publishedCase(town)
  const neighbour = await town.resident()
  const behind = { unitId: 'happy', month, figure: 'submitted', cursor: null }
  const { items } = await neighbour.call(listPublicFigureCases, behind)
  expect(items.map((item) => item.id)).toEqual([id])
})

test('once the outbox is empty every counter equals a recount of the cases', async () => {
  await lived()
  await lived('locust', 2)
  await publishedCase(town)
  await town.settle()
  const cases = await town.documentsOf('appeals')
  const counted = (await town.documentsOf('counters')).flatMap(({ unitId, month: of, figures }) =>
    Object.entries(figures as Record<string, number>)
      .filter(([, count]) => count !== 0)
      .map(([figure, count]) => [markOf(unitId as string, of as string, figure), count] as const),
  )
  const recounted = new Map<string, number>()
  for (const mark of cases.flatMap(({ marks }) => marks as string[])) {
    recounted.set(mark, (recounted.get(mark) ?? 0) + 1)
  }
  expect(new Map(counted)).toEqual(recounted)
})
