import { getAppeal, rateAppeal } from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  answerWhistle,
  listWork,
  passUpAppeal,
  postNote,
  resolveAppeal,
  whistleFor,
} from '../../shared/direct-line/staff-contracts'
import { whistleDueAt, defaultClock } from '../../shared/direct-line/clock'
import { endRole, grantRole, listMembers, me, showOpenWork } from '../../shared/members/contracts'
import { community, type Community, type Person } from '../support/community'
import { filedAtHome, inWork, movesOf, tap, toldOf } from '../support/moves'

let town: Community
let secretary: Person
let officer: Person
let liaison: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, officer, liaison] = await Promise.all([
    town.secretary(),
    town.holder('subdistrictOfficer', 's1'),
    town.liaison(),
  ])
})
afterAll(() => town.stop())

const title = '楼顶漏水，走廊都湿了'
const forProperty = { unitId: 'property-happy', isPartner: true, because: '请修楼顶防水' }
const forSubdistrict = { unitId: 's1', isPartner: false, because: '请协调维修资金' }
const whistle = (id: string, called: typeof forProperty = forProperty, by = secretary) =>
  by.call(whistleFor, { ...tap(id), ...called })
const said = { result: 'done' as const, text: '防水已经重做。' }

test('a property company is whistled for, finds the case, answers, and the desk and the resident hear of it', async () => {
  const { id, resident } = await inWork(town, secretary)
  await expect(liaison.call(getAppeal, { id })).toBeRefused('core.not_found')
  const called = await whistle(id)
  const [entry] = called.whistles
  expect(entry).toMatchObject({ unitName: '幸福里物业', isPartner: true, answer: null })
  expect(entry!.dueAt - whistleDueAt(entry!.at, false, defaultClock)).toBe(0)
  expect(await toldOf(town, liaison, id)).toEqual([`吹哨请幸福里物业报到：${title}`])
  const list = await liaison.call(listWork, { unitId: 'property-happy', show: 'whistled', cursor: null })
  expect(list.items.map((item) => item.id)).toEqual([id])
  expect(await liaison.call(getAppeal, { id })).toMatchObject({ viewpoint: 'partner', maskedPhone: null })
  await liaison.call(postNote, { ...tap(id), text: '明天上午到现场' })
  const answered = await liaison.call(answerWhistle, { ...tap(id), whistleId: entry!.id, ...said })
  expect(answered.whistles[0]?.answer).toMatchObject(said)
  expect(answered.timeline.at(-1)).toMatchObject({
    move: 'answerWhistle',
    byRole: '单位联络员',
    byUnit: '幸福里物业',
    note: '已办好：防水已经重做。',
  })
  expect(await toldOf(town, secretary, id)).toContain(`幸福里物业应哨：${title}`)
  expect(await toldOf(town, resident, id)).toEqual(
    ['已受理', '开始办理', '吹哨，请有关单位报到', '有关单位已报到答复']
      .map((step) => `您反映的“${title}”：${step}`)
      .sort(),
  )
  expect((await resident.call(getAppeal, { id })).messages).toEqual([])
  const later = await liaison.call(listWork, { unitId: 'property-happy', show: 'whistled', cursor: null })
  expect(later.items).toEqual([])
})

test('a partner does nothing but what it was called for', async () => {
  const { id } = await inWork(town, secretary)
  await whistle(id)
  await expect(liaison.call(acceptAppeal, tap(id))).toBeRefused('core.role_missing')
  await expect(liaison.call(listWork, { unitId: 'property-happy', show: 'owed', cursor: null })).toBeRefused(
    'members.outside_scope',
  )
  await expect(
    liaison.call(listWork, { unitId: 'owners-happy', show: 'whistled', cursor: null }),
  ).toBeRefused('members.outside_scope')
  const others = await town.liaison('owners-happy')
  await expect(others.call(getAppeal, { id })).toBeRefused('core.not_found')
})

test('the same unit is whistled for again only after its answer', async () => {
  const { id } = await inWork(town, secretary)
  const { whistles } = await whistle(id)
  await expect(whistle(id)).toBeRefused('appeal.already_whistled')
  const whistleId = whistles[0]!.id
  await liaison.call(answerWhistle, { ...tap(id), whistleId, result: 'coming', text: '下午到' })
  await expect(liaison.call(answerWhistle, { ...tap(id), whistleId, ...said })).toBeRefused(
    'appeal.not_whistled',
  )
  expect((await whistle(id)).whistles).toHaveLength(2)
})

test('two liaisons answer at once: one does, with one line', async () => {
  const second = await town.liaison()
  for (let round = 0; round < 4; round++) {
    const { id } = await inWork(town, secretary)
    const whistleId = (await whistle(id)).whistles[0]!.id
    const settled = await Promise.allSettled(
      [liaison, second].map((one) => one.call(answerWhistle, { ...tap(id), whistleId, ...said })),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await movesOf(secretary, id)).toEqual(['submit', 'accept', 'start', 'whistle', 'answerWhistle'])
  }
})

test('the same tap whistles and answers once', async () => {
  const { id } = await inWork(town, secretary)
  const call = { ...tap(id), ...forProperty }
  const both = await Promise.all([secretary.call(whistleFor, call), secretary.call(whistleFor, call)])
  const whistleId = both[0].whistles[0]!.id
  const reply = { ...tap(id), whistleId, ...said }
  await Promise.all([liaison.call(answerWhistle, reply), liaison.call(answerWhistle, reply)])
  expect(await movesOf(secretary, id)).toEqual(['submit', 'accept', 'start', 'whistle', 'answerWhistle'])
  expect((await toldOf(town, liaison, id)).length).toBe(1)
})

test('the level above is whistled for, and its own people answer', async () => {
  const { id } = await inWork(town, secretary)
  const whistleId = (await whistle(id, forSubdistrict)).whistles[0]!.id
  expect(await toldOf(town, officer, id)).toEqual([`吹哨请南门街道报到：${title}`])
  await expect(secretary.call(answerWhistle, { ...tap(id), whistleId, ...said })).toBeRefused(
    'appeal.not_whistled',
  )
  await officer.call(answerWhistle, { ...tap(id), whistleId, result: 'coming', text: '资金科来人' })
  expect((await secretary.call(getAppeal, { id })).whistles[0]?.answer?.result).toBe('coming')
})

test.each([
  [
    'a unit of its own level',
    { unitId: 'happy', isPartner: false, because: '请来' },
    'appeal.unit_not_above',
  ],
  ['a unit elsewhere', { unitId: 'locust', isPartner: false, because: '请来' }, 'appeal.unit_not_above'],
  [
    'a partner that does not exist',
    { unitId: 'nobody', isPartner: true, because: '请来' },
    'appeal.unit_unknown',
  ],
] as const)('%s can’t be whistled for', async (_, called, reason) => {
  const { id } = await inWork(town, secretary)
  await expect(whistle(id, called)).toBeRefused(reason)
})

test('a partner of another community can’t be whistled for', async () => {
  const elsewhere = await town.secretary('locust')
  const { id } = await filedAtHome(town, {}, 'locust.b1')
  await elsewhere.call(acceptAppeal, tap(id))
  await expect(whistle(id, forProperty, elsewhere)).toBeRefused('appeal.whistle_outside')
})

test('nobody is whistled for in a case that nobody has accepted, or that is answered', async () => {
  const { id } = await filedAtHome(town)
  await expect(whistle(id)).toBeRefused('appeal.wrong_state')
})

test('ten whistles are the most', async () => {
  const { id } = await inWork(town, secretary)
  for (let count = 0; count < 10; count++) {
    const { whistles } = await whistle(id)
    const whistleId = whistles.at(-1)!.id
    await liaison.call(answerWhistle, { ...tap(id), whistleId, result: 'cannot', text: '没有材料' })
  }
  await expect(whistle(id)).toBeRefused('appeal.too_many_whistles')
})

test('where nobody answers for a partner, the desk hears that it must ring them up', async () => {
  const small = await community()
  const head = await small.secretary()
  const { id } = await inWork(small, head)
  await whistle(id, { ...forProperty, unitId: 'owners-happy' }, head)
  expect(await toldOf(small, head, id)).toContain(`吹哨请幸福里业委会报到：${title}`)
  await small.stop()
})

test('passing it up leaves the partner that was called in with the case', async () => {
  const { id } = await inWork(town, secretary)
  const whistleId = (await whistle(id)).whistles[0]!.id
  await secretary.call(passUpAppeal, { ...tap(id), because: '需要街道协调' })
  await liaison.call(answerWhistle, { ...tap(id), whistleId, ...said })
  expect(await toldOf(town, officer, id)).toContain(`幸福里物业应哨：${title}`)
})

test('a liaison is named in the partner unit, seen there, and no longer answers when the role ends', async () => {
  const [admin, person] = await Promise.all([town.admin(), town.resident('happy.b2')])
  const grant = { memberId: person.id, role: 'partnerLiaison' as const, until: null }
  await expect(admin.call(grantRole, { ...tap(''), ...grant, unitId: 'happy' })).toBeRefused(
    'members.role_level',
  )
  await expect(
    admin.call(grantRole, { ...tap(''), ...grant, role: 'gridWorker', unitId: 'owners-happy' }),
  ).toBeRefused('members.unknown_unit')
  const card = await admin.call(grantRole, { ...tap(''), ...grant, unitId: 'owners-happy' })
  expect(card.roles).toMatchObject([{ role: 'partnerLiaison', unitName: '幸福里业委会' }])
  const holders = { unitId: 'owners-happy', show: 'roleHolders', name: null, cursor: null } as const
  expect((await admin.call(listMembers, holders)).items.map(({ id }) => id)).toContain(person.id)
  const { id } = await inWork(town, secretary)
  await whistle(id, { ...forProperty, unitId: 'owners-happy' })
  expect((await person.call(getAppeal, { id })).viewpoint).toBe('partner')
  const grantId = (await person.call(me, {})).member!.roles[0]!.id
  const which = { memberId: person.id, grantId }
  expect(await admin.call(showOpenWork, which)).toMatchObject({ appeals: [{ id }] })
  await admin.call(endRole, { ...tap(''), ...which, handOverTo: null })
  await town.settle()
  await expect(person.call(getAppeal, { id })).toBeRefused('core.not_found')
})

test('an answer of the desk doesn’t wait for the whistle', async () => {
  const { id, resident } = await inWork(town, secretary)
  await whistle(id)
  const answer = { answer: '已经修好了。', outcome: 'fixed' as const, photos: [] }
  await secretary.call(resolveAppeal, { ...tap(id), ...answer })
  const stars = { speed: 5, result: 5, service: 5, answer: 5, isSolved: true, words: '' }
  expect((await resident.call(rateAppeal, { ...tap(id), rating: stars })).state).toBe('evaluated')
})
