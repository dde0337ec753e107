import { randomUUID } from 'node:crypto'
import { findSimilar, listCategories, submitAppeal } from '../../shared/direct-line/contracts'
import { publishAppeal } from '../../shared/direct-line/public-contracts'
import { saveCategories, saveDuty } from '../../shared/direct-line/settings-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { brokenLift, darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { publishedCase, publishing } from '../support/published'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const at = (time: string) => town.cloud.clock.set(Date.parse(`${time}+08:00`))

describe('an urgent case outside office hours goes to the person on duty', () => {
  let secretary: Person
  let onDuty: Person
  beforeAll(async () => {
    await at('2026-09-28T09:00:00')
    secretary = await town.secretary()
    onDuty = await town.holder('communityWorker', 'happy')
    const dates = ['2026-10-01', '2026-11-16', '2026-11-21', '2026-11-22']
    const duty = dates.map((date) => ({ date, memberId: onDuty.id, substituteId: secretary.id }))
    const request = { communityId: 'happy', revision: 0, requestId: randomUUID() }
    await secretary.call(saveDuty, { ...request, duty })
  })
  afterAll(() => town.cloud.clock.set(MONDAY_MORNING))

  test.each([
    ['on National Day', '2026-10-01T10:00:00', true],
    ['in the evening of a working day', '2026-11-16T20:15:00', true],
    ['before the desk opens: the night of the day before', '2026-11-17T06:00:00', true],
    ['while the desk is staffed', '2026-11-17T10:00:00', false],
    ['on a Saturday at noon', '2026-11-21T12:00:00', true],
    ['in the night to Monday', '2026-11-23T02:00:00', true],
    ['in a night for which nobody is on the roster', '2026-11-18T23:00:00', false],
  ])('%s', async (_, time, goesToDuty) => {
    await at(time)
    const resident = await town.resident()
    const { id } = await resident.call(submitAppeal, brokenLift())
    const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === id)
    const expected = goesToDuty ? { memberId: onDuty.id, substituteId: secretary.id } : null
    expect(stored!.onDuty).toEqual(expected)
    await town.settle()
    const { items } = await onDuty.call(listInbox, { cursor: null })
    // Who is on duty hears of it once, also where they are of the desk anyway.
    expect(items.filter(({ link }) => 'id' in link && link.id === id)).toHaveLength(1)
  })

  test('an ordinary case at night goes to its desk', async () => {
    await at('2026-11-16T23:00:00')
    const { id } = await (await town.resident()).call(submitAppeal, darkStairs())
    const [stored] = (await town.documentsOf('appeals')).filter(({ _id }) => _id === id)
    expect(stored!.onDuty).toBeNull()
  })
})

describe('the desk that a case begins at', () => {
  test('a trifle at home stays in the grid, and its grid worker is told', async () => {
    const { categories } = await (await town.resident()).call(listCategories, {})
    const trifle = categories.find(({ level }) => level === 'grid')!
    const [worker, resident] = await Promise.all([
      town.holder('gridWorker', 'happy.g1'),
      town.resident('happy.b1', { room: '810' }),
    ])
    const place = { kind: 'home' as const, householdId: 'happy.b1.e1.810' }
    const filed = await resident.call(submitAppeal, { ...darkStairs(), categoryId: trifle.id, place })
    expect(filed).toMatchObject({ deskId: 'happy.g1', deskName: '第一网格' })
    await town.settle()
    expect(JSON.stringify(await worker.call(listInbox, { cursor: null }))).toContain(filed.id)
  })

  test('a big matter goes to the subdistrict', async () => {
    const resident = await town.resident()
    const { categories, revision } = await resident.call(listCategories, {})
    const big = { id: 'illegal-building', group: '环境', name: '违章搭建', isUrgent: false }
    const changed = [...categories, { ...big, level: 'subdistrict' as const }]
    const save = { categories: changed, revision, requestId: randomUUID() }
    await (await town.admin()).call(saveCategories, save)
    const filed = await resident.call(submitAppeal, { ...darkStairs(), categoryId: big.id })
    expect(filed).toMatchObject({ deskId: 's1', deskName: '南门街道' })
  })
})

describe('similar published cases, before sending', () => {
  const place = { kind: 'typed' as const, label: '3号楼电梯' }
  const asked = { categoryId: 'lift', text: '3号楼的电梯又停了，老人下不来', place }

  test('an open case of the same community and subject about the same thing is shown, and no other', async () => {
    const { id } = await publishedCase(town)
    const elsewhere = await publishedCase(town, {
      owner: await town.resident('locust.b1'),
      secretary: await town.secretary('locust'),
    })
    const unlike = await publishedCase(town, {
      draft: { categoryId: 'noise' },
      publication: { title: '广场舞太吵', text: '每天晚上九点还在放音乐。', placeLabel: '小广场' },
    })
    const neighbour = await town.resident()
    const ids = (await neighbour.call(findSimilar, asked)).items.map((item) => item.id)
    expect(ids).toContain(id)
    expect(ids).not.toContain(elsewhere.id)
    expect(ids).not.toContain(unlike.id)
  })

  test('a case filed under another subject is shown when its words agree strongly', async () => {
    const { id } = await publishedCase(town, { draft: { categoryId: 'property' } })
    const words = { ...asked, text: '3号楼电梯停在7楼不动了，楼上有坐轮椅的老人' }
    const { items } = await (await town.resident()).call(findSimilar, words)
    expect(items.map((item) => item.id)).toContain(id)
  })

  test('of points on the map it says how far away, no closer than a hundred metres', async () => {
    const point = { kind: 'point' as const, latitude: 31.2304, longitude: 121.4737, label: '路口' }
    const { id } = await publishedCase(town, {
      draft: { categoryId: 'passage', place: point },
      publication: { title: '路面塌了', text: '路口有个大坑，骑车很危险。', placeLabel: '路口' },
    })
    const near = { ...point, latitude: 31.2331 }
    const { items } = await (
      await town.resident()
    ).call(findSimilar, { categoryId: 'passage', text: '路口有个坑', place: near })
    expect(items.find((item) => item.id === id)?.metres).toBe(300)
  })

  test('what isn’t published is nobody’s to compare with', async () => {
    const owner = await town.resident('locust.b2')
    const { id } = await owner.call(submitAppeal, { ...brokenLift(), mayBePublic: true })
    const neighbour = await town.resident('locust.b2')
    const before = await neighbour.call(findSimilar, asked)
    expect(before.items.map((item) => item.id)).not.toContain(id)
    await (await town.secretary('locust')).call(publishAppeal, publishing(id))
    await town.settle()
    const after = await neighbour.call(findSimilar, asked)
    expect(after.items.map((item) => item.id)).toContain(id)
  })
})
