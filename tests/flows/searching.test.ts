import { submitAppeal } from '../../shared/direct-line/contracts'
import { searchPublicAppeals } from '../../shared/direct-line/public-contracts'
import { searchWork } from '../../shared/direct-line/staff-contracts'
import { MINUTE } from '../../shared/time'
import { searchTerms } from '../../cloudfunctions/api/direct-line/filing/search-terms'
import { brokenLift, darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { filedCase } from '../support/filed-cases'
import { publishedCase } from '../support/published'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const found = async (worker: Person, query: string, unitId = 'happy') => {
  const { items, isCut } = await worker.call(searchWork, { unitId, query })
  return { ids: items.map((item) => item.id), isCut }
}

describe('a worker finds a case', () => {
  let secretary: Person
  let id: string
  let ticket: string
  beforeAll(async () => {
    secretary = await town.secretary()
    const resident = await town.resident()
    const text = '儿童乐园的秋千链条断了，孩子差点摔下来。请尽快修理。'
    const place = { kind: 'typed' as const, label: '小区中心花园' }
    const filed = await resident.call(submitAppeal, { ...darkStairs(), text, place })
    id = filed.id
    ticket = filed.ticket
  })

  test.each([
    ['words of its text', () => '秋千链条'],
    ['two words apart', () => '秋千 修理'],
    ['its place', () => '中心花园'],
    ['its ticket number', () => ticket],
    ['the end of its ticket number', () => ticket.slice(-4)],
  ])('by %s', async (_, query) => {
    expect((await found(secretary, query())).ids).toContain(id)
  })

  test('and not by words that it hasn’t', async () => {
    expect((await found(secretary, '秋千 电梯')).ids).not.toContain(id)
  })

  test('from every unit that it lies in, and from none beside', async () => {
    const [officer, admin, grid, elsewhere] = await Promise.all([
      town.holder('subdistrictOfficer', 's1'),
      town.admin(),
      town.holder('gridWorker', 'happy.g1'),
      town.secretary('locust'),
    ])
    expect((await found(officer, '秋千', 's1')).ids).toEqual([id])
    expect((await found(admin, '秋千', 'd1')).ids).toEqual([id])
    // It is of the community, and of none of its grids.
    expect((await found(grid, '秋千', 'happy.g1')).ids).toEqual([])
    expect((await found(elsewhere, '秋千', 'locust')).ids).toEqual([])
    await expect(found(elsewhere, '秋千')).rejects.toThrow('members.outside_scope')
  })

  test('but not their own household’s', async () => {
    const own = await town.holder('secretary', 'happy', { at: 'happy.b1', room: '930' })
    const mine = await own.call(submitAppeal, { ...brokenLift(), text: '游泳馆的水温太低，老人受不了。' })
    expect((await found(own, '游泳馆')).ids).toEqual([])
    expect((await found(secretary, '游泳馆')).ids).toEqual([mine.id])
  })

  test('one character is refused with what to do', async () => {
    await expect(secretary.call(searchWork, { unitId: 'happy', query: '梯' })).toBeRefused(
      'appeal.search_too_short',
    )
  })
})

test('a search over many cases reads at most 200 and says when there may be more', async () => {
  const cases = Array.from({ length: 400 }, (_, index) => {
    const part = { title: '暖气不热', text: `暖气不热，第 ${index} 户。`, ticket: `261101-${1000 + index}` }
    const { document, collection } = filedCase(`many-${index}`, MONDAY_MORNING - index * MINUTE, part)
    return { collection, document: { ...document, terms: searchTerms(document as never) } }
  })
  await town.cloud.import(cases)
  const secretary = await town.secretary()
  const common = await found(secretary, '暖气')
  expect(common).toMatchObject({ isCut: true })
  expect(common.ids).toHaveLength(50)
  expect(secretary.report!.examined).toBeLessThanOrEqual(210)
  // By the next sample, which each instance looks for every ten minutes, the common parts of tickets are known.
  await town.settle()
  await town.cloud.clock.set(MONDAY_MORNING + 11 * MINUTE)
  const rare = await found(secretary, '261101-1399')
  expect(rare).toEqual({ ids: ['many-399'], isCut: false })
})

describe('neighbours search the ledger', () => {
  test('by approved words alone: what was redacted finds nothing', async () => {
    const { id } = await publishedCase(town, {
      draft: { text: '欧阳明慧家门口的电梯停了，请看看。' },
      publication: { text: '某居民家门口的电梯停了，请看看。', title: '电梯停在一楼' },
    })
    const neighbour = await town.newcomer()
    const search = async (query: string, communityId = 'happy') =>
      (await neighbour.call(searchPublicAppeals, { communityId, query })).items.map((item) => item.id)
    expect(await search('某居民家')).toEqual([id])
    expect(await search('欧阳明慧')).toEqual([])
    expect(await search('某居民家', 'locust')).toEqual([])
  })
})

test('how common words are is sampled once a day, and a search goes by the rarest', async () => {
  await town.settle()
  const before = (await town.documentsOf('termFrequencies')).map(({ _id }) => _id)
  expect(before).toEqual(expect.arrayContaining(['appeals.happy', 'publicAppeals.happy']))
  const sampled = (await town.documentsOf('termFrequencies')).find(({ _id }) => _id === 'appeals.happy')
  expect(sampled!.counts).not.toEqual({})
  await town.settle()
  const again = (await town.documentsOf('termFrequencies')).find(({ _id }) => _id === 'appeals.happy')
  expect(again!.sampledAt).toBe(sampled!.sampledAt)
})
