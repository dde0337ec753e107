import { book } from '../../shared/bookings/contracts'
import {
  cancelActivity,
  cancelSignUp,
  createActivity,
  decideSignUp,
  editActivity,
  getActivity,
  listHosted,
  listMyActivities,
  listMyHosts,
  listSignUps,
  moveActivity,
  openActivity,
  showMonth,
  signUp,
  takeOffer,
} from '../../shared/org-life/contracts'
import { HOUR, MINUTE, timestamp as civilTime } from '../../shared/time'
import {
  activityDraft,
  activityWish,
  at,
  branchSecretary,
  FRIDAY,
  inBranch,
  inCommunity,
  later,
  partyMember,
  published,
  signedUp,
  signUpWish,
  storedActivities,
  THURSDAY_EVENING,
} from '../support/activities'
import { request } from '../support/centres'
import { community, type Community } from '../support/community'
import { bookingWish, newRoom } from '../support/rooms'
import { timesTold, toldTo } from '../support/told'

jest.setTimeout(120_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const month = { unitId: 'happy', month: '2026-11', kind: null, isOpenToMe: false, near: null, cursor: null }
const occasion = { ...FRIDAY, signUpUntil: THURSDAY_EVENING }

test('an activity at a room is published with the room, and cancelled the room is free again', async () => {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const activity = await published(secretary, { place })
  expect(activity).toMatchObject({
    state: 'open',
    isOrganiser: true,
    place: { name: '二层 二楼活动室', slot: { date: '2026-11-20', from: 840, to: 960 } },
    places: { capacity: 10, left: 10, waiting: 0 },
  })
  const resident = await town.resident()
  const wish = bookingWish(room.id, { at: { date: '2026-11-20', from: 840, to: 900 } })
  expect((await resident.call(book, wish)).outcome).toBe('taken')

  const taken = await secretary.call(createActivity, activityWish({ place }))
  expect(taken).toMatchObject({ outcome: 'taken', nearest: [{ from: 720 }, { from: 960 }, {}] })

  const guest = await town.resident()
  expect(await signedUp(guest, activity.id)).toBe('confirmed')
  const end = { id: activity.id, ...request(), because: '下雨，改期再办' }
  expect((await secretary.call(cancelActivity, end)).state).toBe('cancelled')
  expect((await secretary.call(cancelActivity, end)).state).toBe('cancelled')
  expect((await resident.call(book, { ...wish, ...request() })).outcome).toBe('booked')
  await town.settle()
  await later(town, 3 * MINUTE)
  expect(await timesTold(guest, '活动已取消')).toBe(1)
  const { items } = await guest.call(listMyActivities, { show: 'upcoming', cursor: null })
  expect(items).toMatchObject([{ mine: { state: 'calledOff' }, activity: { state: 'cancelled' } }])
})

test('an activity moves to another hour: the new time is held, the old one free, and everybody hears of it once', async () => {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const { id } = await published(secretary, { place })
  const guest = await town.resident()
  await signedUp(guest, id)
  const moved = {
    startsAt: at('2026-11-20T15:00'),
    endsAt: at('2026-11-20T17:00'),
    signUpUntil: THURSDAY_EVENING,
    place,
  }
  const wish = { id, ...request(), occasion: moved }
  expect(await secretary.call(moveActivity, wish)).toMatchObject({
    outcome: 'done',
    activity: { startsAt: moved.startsAt, place: { slot: { from: 900, to: 1020 } } },
  })
  expect((await secretary.call(moveActivity, wish)).outcome).toBe('done')
  const { days } = await storedActivities(town)
  expect(days[0]!.live).toMatchObject([{ id, kind: 'activity', from: 900, to: 1020 }])
  await later(town, 3 * MINUTE)
  expect(await timesTold(guest, '活动有变动')).toBe(1)
  const other = await town.resident()
  const freed = bookingWish(room.id, { at: { date: '2026-11-20', from: 840, to: 900 } })
  expect((await other.call(book, freed)).outcome).toBe('booked')
  const clash = { ...moved, startsAt: at('2026-11-20T14:30'), endsAt: at('2026-11-20T16:30') }
  expect((await secretary.call(moveActivity, { id, ...request(), occasion: clash })).outcome).toBe('taken')
  expect((await secretary.call(getActivity, { id })).startsAt).toBe(moved.startsAt)
})

test('of a deadline that is put off those who signed up read that their time and place stay', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const guest = await town.resident()
  await guest.call(signUp, signUpWish(id))
  const occasion = { ...FRIDAY, signUpUntil: THURSDAY_EVENING + HOUR, place: activityDraft().place }
  await secretary.call(moveActivity, { id, ...request(), occasion })
  await later(town, 3 * MINUTE)
  const texts = (await toldTo(guest)).map(({ text }) => text)
  expect(texts.join()).toContain('报名截止改到11月19日 周四 19:00，时间和地点没有变。')
})

test('a draft is its organisers’ alone and holds nothing until it is published', async () => {
  const { room, secretary } = await newRoom(town)
  const place = { kind: 'room' as const, roomId: room.id, point: null }
  const made = await secretary.call(createActivity, activityWish({ place }, { opens: false }))
  if (made.outcome !== 'done') throw new Error('a draft takes nothing')
  const { id } = made.activity
  const resident = await town.resident()
  await expect(resident.call(getActivity, { id })).toBeRefused('core.not_found')
  await expect(resident.call(signUp, signUpWish(id))).toBeRefused('core.not_found')
  expect((await resident.call(showMonth, month)).items).toEqual([])
  expect((await storedActivities(town)).days).toEqual([])
  const {
    startsAt: _,
    endsAt: __,
    signUpUntil: ___,
    place: ____,
    ...content
  } = activityDraft({ capacity: 12, title: '楼道大扫除（二）' })
  await secretary.call(editActivity, { id, ...request(), content, occasion: { ...occasion, place } })
  const hosted = await secretary.call(listHosted, { host: inCommunity, show: 'drafts', cursor: null })
  expect(hosted.items).toMatchObject([{ title: '楼道大扫除（二）', places: { capacity: 12 } }])
  const wish = { id, ...request() }
  expect(await secretary.call(openActivity, wish)).toMatchObject({
    outcome: 'done',
    activity: { state: 'open' },
  })
  expect((await secretary.call(openActivity, wish)).outcome).toBe('done')
  expect((await storedActivities(town)).days[0]!.live).toHaveLength(1)
  expect((await resident.call(showMonth, month)).items).toMatchObject([{ id, whyNot: null }])
  expect(await signedUp(resident, id)).toBe('confirmed')
})

test('the calendar of a community shows what is for it, for its subdistrict and for one of its buildings', async () => {
  const secretary = await town.secretary()
  const officer = await town.holder('subdistrictOfficer', 's1')
  const elsewhere = await town.secretary('locust')
  await published(secretary, { title: '一号楼茶话会', scopeUnitId: 'happy.b1' })
  await published(secretary, {
    title: '下月活动',
    startsAt: at('2026-12-04T14:00'),
    endsAt: at('2026-12-04T16:00'),
  })
  const point = { latitude: 39.12, longitude: 117.2 }
  await published(
    officer,
    {
      title: '街道邻里节',
      kind: 'neighboursFestival',
      scopeUnitId: 's1',
      place: { kind: 'address', text: '中心广场', point },
    },
    { host: { kind: 'unit', id: 's1' } },
  )
  await published(
    elsewhere,
    { title: '槐荫书会', scopeUnitId: 'locust' },
    { host: { kind: 'unit', id: 'locust' } },
  )
  const resident = await town.resident('happy.b2')
  const titles = async (changed: object) =>
    (await resident.call(showMonth, { ...month, ...changed })).items.map(({ title }) => title).sort()
  expect(await titles({})).toEqual(['一号楼茶话会', '街道邻里节'].sort())
  expect(await titles({ unitId: 's1' })).toEqual(['一号楼茶话会', '槐荫书会', '街道邻里节'].sort())
  expect(await titles({ unitId: 'happy.b2' })).toEqual(['街道邻里节'])
  expect(await titles({ kind: 'neighboursFestival' })).toEqual(['街道邻里节'])
  expect(await titles({ month: '2026-12' })).toEqual(['下月活动'])
  expect(await titles({ isOpenToMe: true })).toEqual(['街道邻里节'])
  const near = { latitude: 39.121, longitude: 117.2, metres: 500 }
  expect((await resident.call(showMonth, { ...month, near })).items).toMatchObject([
    { title: '街道邻里节', distance: 111 },
  ])
})

test('a full activity has a line: what is given up is held for the next for half an hour, then for the one after', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: 1 })
  const [first, second, third] = [await town.resident(), await town.resident(), await town.resident()]
  expect(await signedUp(first, id)).toBe('confirmed')
  expect(await signedUp(second, id)).toBe('waiting')
  expect(await signedUp(third, id)).toBe('waiting')
  expect((await third.call(getActivity, { id })).mine).toMatchObject({ state: 'waiting', before: 1 })
  const leave = { id, ...request() }
  expect((await first.call(cancelSignUp, leave)).mine?.state).toBe('cancelled')
  expect((await first.call(cancelSignUp, leave)).mine?.state).toBe('cancelled')
  const { mine } = await second.call(getActivity, { id })
  expect([mine?.state, civilTime(mine?.offeredUntil ?? 0)]).toEqual(['offered', '2026-11-16 09:30'])
  await expect(third.call(takeOffer, { id, ...request() })).toBeRefused('orgLife.not_offered')
  await later(town, MINUTE)
  expect(await toldTo(second)).toMatchObject([{ title: '活动有空位：楼道大扫除' }])
  await later(town, 31 * MINUTE)
  expect((await third.call(getActivity, { id })).mine?.state).toBe('offered')
  await later(town, MINUTE)
  expect(await timesTold(second, '已过时')).toBe(1)
  await expect(second.call(takeOffer, { id, ...request() })).toBeRefused('orgLife.not_signed_up')
  const take = { id, ...request() }
  expect((await third.call(takeOffer, take)).mine?.state).toBe('confirmed')
  expect((await third.call(takeOffer, take)).mine?.state).toBe('confirmed')
  await later(town, MINUTE)
  expect((await secretary.call(getActivity, { id })).places).toEqual({ capacity: 1, left: 0, waiting: 0 })
  const card = (await first.call(showMonth, month)).items[0]
  expect(card?.places).toEqual({ capacity: 1, left: 0, waiting: 0 })
  expect(await signedUp(second, id)).toBe('waiting')
})

test('guests take places, questions are answered, and a request for approval holds its places until it is refused', async () => {
  const secretary = await town.secretary()
  const questions = [
    { id: 'diet', text: '有没有忌口', isRequired: true, choices: ['没有', '素食'] },
    { id: 'note', text: '想说的话', isRequired: false, choices: [] },
  ]
  const { id } = await published(secretary, { capacity: 3, mostGuests: 2, needsApproval: true, questions })
  const family = await town.resident()
  const wish = signUpWish(id, { guests: ['孙子', '孙女'], answers: { diet: '素食' } })
  expect((await family.call(signUp, wish)).mine).toMatchObject({ state: 'applied', guests: ['孙子', '孙女'] })
  const neighbour = await town.resident()
  const other = await neighbour.call(signUp, signUpWish(id, { answers: { diet: '没有' } }))
  expect([other.mine?.state, other.places]).toEqual(['waiting', { capacity: 3, left: 0, waiting: 1 }])
  const toDecide = await secretary.call(listSignUps, { id, show: 'toDecide', cursor: null })
  expect(toDecide.items).toMatchObject([
    { name: '王秀兰', guests: ['孙子', '孙女'], answers: { diet: '素食' } },
  ])
  const decline = {
    id,
    ...request(),
    signUpId: toDecide.items[0]!.id,
    verdict: 'decline' as const,
    because: '这次只收成人',
  }
  expect((await secretary.call(decideSignUp, decline)).state).toBe('declined')
  expect((await secretary.call(decideSignUp, decline)).state).toBe('declined')
  await later(town, MINUTE)
  expect(await timesTold(family, '没有通过')).toBe(1)
  expect((await neighbour.call(takeOffer, { id, ...request() })).mine?.state).toBe('applied')
  const [asks] = (await secretary.call(listSignUps, { id, show: 'toDecide', cursor: null })).items
  const grant = { id, ...request(), signUpId: asks!.id, verdict: 'grant' as const, because: null }
  expect((await secretary.call(decideSignUp, grant)).state).toBe('confirmed')
  await expect(secretary.call(decideSignUp, { ...grant, ...request() })).toBeRefused('orgLife.not_to_decide')
  expect((await secretary.call(listSignUps, { id, show: 'coming', cursor: null })).items).toHaveLength(1)
})

test('a lottery is drawn once at the deadline, and whoever isn’t drawn waits in the drawn order', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary, { capacity: 2, isLottery: true })
  const people = []
  for (let count = 0; count < 5; count++) people.push(await town.resident())
  for (const person of people) expect(await signedUp(person, id)).toBe('entered')
  await people[4]!.call(cancelSignUp, { id, ...request() })
  await town.cloud.clock.set(THURSDAY_EVENING + 1_000)
  await Promise.all([town.settle(), town.settle()])
  await later(town, MINUTE)
  const states = await Promise.all(
    people.map(async (one) => (await one.call(getActivity, { id })).mine!.state),
  )
  expect(states.slice(0, 4).sort()).toEqual(['confirmed', 'confirmed', 'waiting', 'waiting'])
  expect(states[4]).toBe('cancelled')
  const { seats } = await storedActivities(town)
  expect(seats[0]!.draw?.seed).toMatch(/^[a-z2-7]{26}$/)
  const activity = await secretary.call(getActivity, { id })
  expect([activity.state, activity.draw?.seed]).toEqual(['closed', seats[0]!.draw?.seed])
  const told = await Promise.all(people.slice(0, 4).map((one) => timesTold(one, '抽中')))
  expect(told).toEqual([1, 1, 1, 1])
  expect(await timesTold(people[4]!, '抽中')).toBe(0)
})

test('places kept for a branch’s members go to them alone, the others to everybody', async () => {
  const secretary = await branchSecretary(town)
  const audience = {
    groups: ['ownOrg' as const, 'residents' as const],
    ages: null,
    reserved: { group: 'ownOrg' as const, seats: 1 },
  }
  const { id } = await published(
    secretary,
    { capacity: 2, audience, kind: 'partyLecture' },
    { host: inBranch },
  )
  const [one, two] = [await town.resident(), await town.resident()]
  expect(await signedUp(one, id)).toBe('confirmed')
  expect(await signedUp(two, id)).toBe('waiting')
  expect(await signedUp(await partyMember(town, 'org-happy-1'), id)).toBe('confirmed')
  expect((await two.call(getActivity, { id })).mine?.state).toBe('waiting')
})

test('who may come is answered on each card by where somebody lives and belongs', async () => {
  const secretary = await branchSecretary(town)
  const groups = [
    'ownOrg',
    'allMembers',
    'reportedIn',
    'coHostMembers',
    'confirmedResidents',
    'residents',
    'everyone',
  ] as const
  const coHosts = [{ kind: 'partner' as const, id: 'property-happy' }]
  for (const group of groups) {
    const audience = { groups: [group], ages: null, reserved: null }
    await published(
      secretary,
      { title: `给 ${group} 的活动`, audience, coHosts, scopeUnitId: 'happy.g1' },
      { host: inBranch },
    )
  }
  const people = {
    ownMember: await partyMember(town, 'org-happy-1'),
    reporter: await partyMember(town, 'org-locust-1', { reportedIn: 'org-happy-1' }),
    partner: await partyMember(town, 'org-property', { living: 'locust.b1' }),
    neighbour: await town.resident(),
    newcomer: await town.newcomer(),
    stranger: await town.resident('locust.b1'),
  }
  const openTo = async (person: keyof typeof people) => {
    const { items } = await people[person].call(showMonth, { ...month, isOpenToMe: true })
    return groups.filter((group) => items.some(({ title }) => title.includes(group)))
  }
  expect(await openTo('ownMember')).toEqual([
    'ownOrg',
    'allMembers',
    'confirmedResidents',
    'residents',
    'everyone',
  ])
  expect(await openTo('reporter')).toEqual([
    'allMembers',
    'reportedIn',
    'confirmedResidents',
    'residents',
    'everyone',
  ])
  expect(await openTo('partner')).toEqual(['allMembers', 'coHostMembers', 'everyone'])
  expect(await openTo('neighbour')).toEqual(['confirmedResidents', 'residents', 'everyone'])
  expect(await openTo('newcomer')).toEqual(['residents', 'everyone'])
  expect(await openTo('stranger')).toEqual(['everyone'])
})

test('hosts are the units and organisations that one’s roles name', async () => {
  expect((await (await branchSecretary(town)).call(listMyHosts, {})).hosts).toEqual([
    { ...inBranch, name: '幸福里社区第一党支部', unitId: 'happy', unitName: '幸福里社区' },
  ])
  expect((await (await town.holder('communityWorker', 'happy')).call(listMyHosts, {})).hosts).toMatchObject([
    inCommunity,
  ])
})

test('an activity that is over is held, and stands among what one has been to', async () => {
  const secretary = await town.secretary()
  const { id } = await published(secretary)
  const guest = await town.resident()
  await signedUp(guest, id)
  await town.cloud.clock.set(FRIDAY.endsAt + HOUR)
  await town.settle()
  await later(town, MINUTE)
  expect((await guest.call(getActivity, { id })).state).toBe('held')
  const mine = await guest.call(listMyActivities, { show: 'past', cursor: null })
  expect(mine.items).toMatchObject([{ activity: { id }, mine: { state: 'confirmed' } }])
  const past = await secretary.call(listHosted, { host: inCommunity, show: 'past', cursor: null })
  expect(past.items).toMatchObject([{ id, state: 'held' }])
})
