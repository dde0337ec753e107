import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  rateAppeal,
  shareAppeal,
  submitAppeal,
  withdrawAppeal,
} from '../../shared/direct-line/contracts'
import {
  followAppeal,
  getPublicAppeal,
  listFollowed,
  listPublicAppeals,
  publishAppeal,
  refusePublication,
  supportAppeal,
} from '../../shared/direct-line/public-contracts'
import { acceptAppeal, listWork, resolveAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { endRole, me } from '../../shared/members/contracts'
import { brokenLift } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { approved, publishedCase, publishing } from '../support/published'
import { refusalOf } from '../support/refusals'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = (id: string) => ({ id, requestId: randomUUID() })

const listed = async (reader: Person, part: Record<string, unknown> = {}) => {
  const filter = { communityId: 'happy', show: 'all' as const, categoryId: null, placeUnitId: null }
  const { items } = await reader.call(listPublicAppeals, { ...filter, ...part, cursor: null })
  return items.map((card) => card.id)
}

const toldOf = async (person: Person, words: string) =>
  (await person.call(listInbox, { cursor: null })).items.filter((item) => item.title.includes(words))

describe('publishing', () => {
  test('neighbours read the approved words, each step by role and unit, and hear of nobody', async () => {
    const { id, owner, secretary } = await publishedCase(town, {
      draft: { text: '我是王秀兰，住3号楼501室，电话13812345678。电梯停在7楼不动了。' },
    })
    const neighbour = await town.newcomer()
    const view = await neighbour.call(getPublicAppeal, { id })
    expect(view).toMatchObject({
      title: '3号楼电梯停在7楼不动了',
      state: 'submitted',
      supporters: 0,
      isMine: false,
    })
    await secretary.call(acceptAppeal, request(id))
    await town.settle()
    const later = await neighbour.call(getPublicAppeal, { id })
    expect(later.timeline.map(({ move, byRole, byUnit }) => [move, byRole, byUnit])).toEqual([
      ['submit', '居民', '幸福里社区'],
      ['accept', '社区书记', '幸福里社区'],
    ])
    expect((await owner.call(getPublicAppeal, { id })).isMine).toBe(true)
    expect(await listed(neighbour)).toContain(id)
  })

  test('the owner hears of it once, however often it is approved again', async () => {
    const { id, owner, secretary } = await publishedCase(town)
    await secretary.call(publishAppeal, publishing(id, { title: '电梯停运' }))
    await town.settle()
    expect(await toldOf(owner, '已公开')).toHaveLength(1)
    expect((await owner.call(getPublicAppeal, { id })).title).toBe('电梯停运')
  })

  test('its handlers read what is published, and nobody else does; a newer answer is not part of it', async () => {
    const { id, owner, secretary } = await publishedCase(town, {
      owner: await town.resident('happy.b1', { room: '903' }),
      draft: { place: { kind: 'home', householdId: 'happy.b1.e1.903' } },
    })
    const readBy = async (reader: Person) => (await reader.call(getAppeal, { id })).published
    expect(await readBy(secretary)).toEqual(approved())
    const answer = { outcome: 'fixed' as const, because: '', photos: [] }
    await secretary.call(acceptAppeal, request(id))
    await secretary.call(startAppeal, { ...request(id), note: '' })
    await secretary.call(resolveAppeal, { ...request(id), ...answer, answer: '电梯已修好，请放心乘坐。' })
    expect(await readBy(secretary)).toEqual(approved())
    await secretary.call(publishAppeal, publishing(id, { answer: '电梯已修好。' }))
    expect(await readBy(secretary)).toEqual(approved({ answer: '电梯已修好。' }))
    const reading = { isSolved: false, speed: 1, result: 1, service: 1, answer: 1, words: '又停了' }
    await owner.call(rateAppeal, { ...request(id), rating: reading })
    await secretary.call(resolveAppeal, { ...request(id), ...answer, answer: '钢丝绳已经换新。' })
    expect(await readBy(secretary)).toEqual(approved())
    await owner.call(shareAppeal, { ...request(id), isShared: true })
    const leader = await town.leader('happy.b1')
    expect(await Promise.all([owner, leader].map(readBy))).toEqual([null, null])
  })

  test('an approval that arrives again after somebody has refused changes nothing', async () => {
    const { id, owner, secretary } = await publishedCase(town)
    const again = publishing(id)
    await secretary.call(publishAppeal, again)
    await secretary.call(refusePublication, { ...request(id), because: '先不公开' })
    await town.settle()
    await expect(secretary.call(publishAppeal, again)).resolves.toMatchObject({ publication: 'refused' })
    await expect(owner.call(getPublicAppeal, { id })).toBeRefused('appeal.not_public')
  })

  test('a case waits on the list to publish until somebody has decided, and again with its answer', async () => {
    const { id, secretary } = await publishedCase(town)
    const waits = async () =>
      (await secretary.call(listWork, { unitId: 'happy', show: 'publication', cursor: null })).items.some(
        (card) => card.id === id,
      )
    expect(await waits()).toBe(false)
    await secretary.call(acceptAppeal, request(id))
    await secretary.call(startAppeal, { ...request(id), note: '' })
    const answer = { answer: '电梯已修好，请放心乘坐。', outcome: 'fixed' as const, photos: [] }
    await secretary.call(resolveAppeal, { ...request(id), ...answer })
    expect(await waits()).toBe(true)
    await town.settle()
    const neighbour = await town.resident()
    expect((await neighbour.call(getPublicAppeal, { id })).answer).toBeNull()
    await secretary.call(publishAppeal, publishing(id, { answer: '电梯已修好。' }))
    await town.settle()
    expect(await waits()).toBe(false)
    expect((await neighbour.call(getPublicAppeal, { id })).answer?.text).toBe('电梯已修好。')
  })

  test('what was refused is told with the reason, and taken off when it was published before', async () => {
    const { id, owner, secretary } = await publishedCase(town)
    await secretary.call(refusePublication, { ...request(id), because: '照片里有别人的车牌。' })
    await town.settle()
    await expect(owner.call(getPublicAppeal, { id })).toBeRefused('appeal.not_public')
    expect(await listed(owner)).not.toContain(id)
    const [news] = await toldOf(owner, '没有公开')
    expect(news?.text).toBe('照片里有别人的车牌。')
    expect(await owner.call(getAppeal, { id })).toMatchObject({
      publication: 'refused',
      publicationRefusedBecause: '照片里有别人的车牌。',
    })
  })

  test('approved and refused again and again with two timers at once, the last decision stands', async () => {
    const { id, owner, secretary } = await publishedCase(town)
    for (let round = 0; round < 5; round++) {
      await secretary.call(publishAppeal, publishing(id, { title: `第 ${round} 次公开的电梯` }))
      const running = Promise.all([town.settle(), town.settle()])
      await secretary.call(refusePublication, { ...request(id), because: '先不公开' })
      await running
      await Promise.all([town.settle(), town.settle()])
      await expect(owner.call(getPublicAppeal, { id })).toBeRefused('appeal.not_public')
    }
    const [stored] = (await town.documentsOf('publicAppeals')).filter((entry) => entry._id === id)
    expect(JSON.stringify(stored)).not.toContain('电梯')
  })

  test('that somebody else has taken over is read by neighbours too', async () => {
    const { id, owner, secretary } = await publishedCase(town)
    const [admin, successor] = await Promise.all([town.admin(), town.holder('secretary', 'happy')])
    await secretary.call(acceptAppeal, request(id))
    const grantId = (await secretary.call(me, {})).member!.roles[0]!.id
    const ending = { memberId: secretary.id, grantId, handOverTo: successor.id, requestId: randomUUID() }
    await admin.call(endRole, ending)
    await town.settle()
    const { timeline } = await owner.call(getPublicAppeal, { id })
    expect(timeline.map(({ move }) => move)).toEqual(['submit', 'accept', 'handOver'])
  })

  test('a case that its owner takes back leaves the ledger', async () => {
    const { id, owner } = await publishedCase(town)
    await owner.call(withdrawAppeal, { ...request(id), because: '' })
    await town.settle()
    await expect(owner.call(getPublicAppeal, { id })).toBeRefused('appeal.not_public')
  })

  test.each([
    ['a phone number', { text: '电梯停了，请打 138 1234 5678 联系。' }, 'publication.text'],
    ['an identity number in the title', { title: '11010519491231002X 的电梯' }, 'publication.title'],
    ['a phone number in the place', { placeLabel: '13812345678' }, 'publication.placeLabel'],
  ])('%s is never published, whoever approves it', async (_, part, field) => {
    const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
    const { id } = await owner.call(submitAppeal, brokenLift())
    const refusal = await refusalOf(secretary.call(publishAppeal, publishing(id, part)))
    expect(refusal).toMatchObject({ code: 'INVALID', reason: 'appeal.publication_personal' })
    expect(Object.keys(refusal.fields ?? {})).toEqual([field])
  })

  test('neither a case whose owner didn’t agree nor one that concerns somebody in charge is published', async () => {
    const [owner, officer] = await Promise.all([town.resident(), town.holder('subdistrictOfficer', 's1')])
    const unwilling = await owner.call(submitAppeal, { ...brokenLift(), mayBePublic: false })
    await expect(officer.call(publishAppeal, publishing(unwilling.id))).toBeRefused(
      'appeal.publication_not_wanted',
    )
    const named = await owner.call(submitAppeal, { ...brokenLift(), concerns: 'community' })
    await expect(officer.call(publishAppeal, publishing(named.id))).toBeRefused(
      'appeal.publication_not_wanted',
    )
  })

  test('only who may handle the case decides on it, and not on their own', async () => {
    const owner = await town.resident()
    const { id } = await owner.call(submitAppeal, brokenLift())
    await expect((await town.secretary('locust')).call(publishAppeal, publishing(id))).toBeRefused(
      'core.not_found',
    )
    await expect(owner.call(publishAppeal, publishing(id))).toBeRefused('core.role_missing')
    const own = await town.holder('secretary', 'happy', { at: 'happy.b1', room: '901' })
    const mine = await own.call(submitAppeal, brokenLift())
    await expect(own.call(publishAppeal, publishing(mine.id))).toBeRefused('appeal.own_case')
  })

  test('while the content check is down publication waits, and the case goes on', async () => {
    const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
    const { id } = await owner.call(submitAppeal, brokenLift())
    await town.cloud.faults({ rules: [], contentCheck: 'down' })
    await expect(secretary.call(publishAppeal, publishing(id))).toBeRefused('appeal.publication_unchecked')
    await secretary.call(acceptAppeal, request(id))
    await town.cloud.faults()
    await expect(secretary.call(publishAppeal, publishing(id))).resolves.toMatchObject({ state: 'accepted' })
  })

  test('an answer is published only where there is one', async () => {
    const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
    const { id } = await owner.call(submitAppeal, brokenLift())
    await expect(secretary.call(publishAppeal, publishing(id, { answer: '已经修好了。' }))).toBeRefused(
      'core.invalid',
    )
  })
})

describe('what the database holds', () => {
  test('nothing in the ledger says whose a case is, who filed it, or who handles it', async () => {
    const owner = await town.resident('happy.b2', { name: '欧阳明慧', room: '1502', phone: '13777778888' })
    const { id, secretary } = await publishedCase(town, {
      owner,
      draft: {
        place: { kind: 'home', householdId: 'happy.b2.e1.1502' },
        text: '欧阳明慧家1502室门口的电梯停在7楼不动了。',
      },
    })
    await secretary.call(acceptAppeal, request(id))
    await town.settle()
    const [stored] = (await town.documentsOf('publicAppeals')).filter((entry) => entry._id === id)
    const text = JSON.stringify(stored)
    expect(text).toContain('3号楼电梯停在7楼不动了')
    const secrets = ['欧阳', '1502', '13777778888', '138', owner.id, owner.openid, secretary.id, 'e1']
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(Object.keys(stored!)).not.toContain('ticket')
    expect(text.length).toBeLessThan(64 * 1024)
  })
})

describe('filters', () => {
  test('the ledger is listed by state, subject and place', async () => {
    const owner = await town.resident('happy.b2', { room: '701' })
    const { id } = await publishedCase(town, {
      owner,
      draft: { categoryId: 'noise', place: { kind: 'home', householdId: 'happy.b2.e1.701' } },
    })
    const reader = await town.newcomer()
    expect(await listed(reader, { categoryId: 'noise' })).toContain(id)
    expect(await listed(reader, { categoryId: 'lift' })).not.toContain(id)
    expect(await listed(reader, { placeUnitId: 'happy.b2', categoryId: 'noise' })).toEqual([id])
    expect(await listed(reader, { placeUnitId: 'happy.b1' })).not.toContain(id)
    expect(await listed(reader, { placeUnitId: 'happy.g1', show: 'open' })).toContain(id)
    expect(await listed(reader, { show: 'ended' })).not.toContain(id)
    expect(await listed(reader, { communityId: 'locust' })).toEqual([])
  })
})

describe('seconding and following', () => {
  test('forty neighbours second a case at once, two taps each, and forty are counted', async () => {
    const { id, owner } = await publishedCase(town)
    const neighbours = await Promise.all(Array.from({ length: 40 }, () => town.resident()))
    const taps = neighbours.flatMap((one) => {
      const tap = { ...request(id), isSupporting: true }
      return [one.call(supportAppeal, tap), one.call(supportAppeal, { ...tap, requestId: randomUUID() })]
    })
    await Promise.all(taps)
    await town.settle()
    expect((await owner.call(getPublicAppeal, { id })).supporters).toBe(40)
    expect((await owner.call(getAppeal, { id })).supporters).toBe(40)
    const first = neighbours[0]!
    await first.call(supportAppeal, { ...request(id), isSupporting: false })
    await town.settle()
    expect((await first.call(getPublicAppeal, { id })).supporters).toBe(39)
  })

  test('who seconds sees it counted at once, follows, and finds it among what they follow', async () => {
    const { id, secretary } = await publishedCase(town)
    const neighbour = await town.resident()
    const seconded = await neighbour.call(supportAppeal, { ...request(id), isSupporting: true })
    expect(seconded).toMatchObject({ supporters: 1, iSupport: true, iFollow: true })
    await town.settle()
    expect((await neighbour.call(getPublicAppeal, { id })).supporters).toBe(1)
    const followed = await neighbour.call(listFollowed, { cursor: null })
    expect(followed.items.map((card) => card.id)).toEqual([id])
    await secretary.call(acceptAppeal, request(id))
    await town.settle()
    expect(await toldOf(neighbour, '已受理')).toHaveLength(1)
    await neighbour.call(followAppeal, { ...request(id), isFollowing: false })
    expect((await neighbour.call(listFollowed, { cursor: null })).items).toEqual([])
  })

  test('a tap that arrives again days later doesn’t undo what was wanted since', async () => {
    const { id } = await publishedCase(town)
    const neighbour = await town.resident()
    const tap = { ...request(id), isSupporting: true }
    await neighbour.call(supportAppeal, tap)
    await neighbour.call(supportAppeal, { ...request(id), isSupporting: false })
    expect(await neighbour.call(supportAppeal, tap)).toMatchObject({ iSupport: false })
  })

  test('one’s own case, another community’s, and a home that isn’t confirmed: each refusal says why', async () => {
    const { id, owner } = await publishedCase(town)
    const tap = () => ({ ...request(id), isSupporting: true })
    await expect(owner.call(supportAppeal, tap())).toBeRefused('appeal.own_support')
    await expect(owner.call(followAppeal, { ...request(id), isFollowing: true })).toBeRefused(
      'appeal.own_follow',
    )
    await expect((await town.newcomer()).call(supportAppeal, tap())).toBeRefused('core.not_confirmed')
    const elsewhere = await town.resident('locust.b1')
    await expect(elsewhere.call(supportAppeal, tap())).toBeRefused('appeal.not_a_neighbour')
    await elsewhere.call(followAppeal, { ...request(id), isFollowing: true })
    await expect(elsewhere.call(supportAppeal, { ...tap(), id: 'no-such-case' })).toBeRefused(
      'appeal.not_public',
    )
  })
})

test('the words of an approval are checked for length before anything else', async () => {
  const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await owner.call(submitAppeal, brokenLift())
  const tooShort = { ...request(id), publication: approved({ title: '梯' }) }
  await expect(secretary.call(publishAppeal, tooShort)).toBeRefused('core.too_short')
})
