import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, listWork, revealPhone } from '../../shared/direct-line/staff-contracts'
import { listPendingHomes, me, register } from '../../shared/members/contracts'
import { brokenLift, resolvedAppeal } from '../support/appeals'
import { community, type Community } from '../support/community'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const NAME = '欧阳明慧'
const PHONE = '13777778888'

async function filedCase() {
  const resident = await town.resident('happy.b1', { name: NAME, phone: PHONE })
  const { id } = await resident.call(submitAppeal, { ...brokenLift(), phone: PHONE })
  return { id, resident }
}

test('a handler sees the family name and a masked phone, nobody’s openid or member id', async () => {
  const { id, resident } = await filedCase()
  const secretary = await town.secretary()
  const text = JSON.stringify([
    await secretary.call(getAppeal, { id }),
    await secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: null }),
  ])
  expect(text).toContain('欧***')
  expect(text).toContain('137****8888')
  for (const secret of [
    NAME,
    PHONE,
    resident.openid,
    secretary.openid,
    'bodyHash',
    'outbox',
    'ownerId',
    'householdId',
  ]) {
    expect(text).not.toContain(secret)
  }
})

test('reading the whole number is for handlers of the case, and each reading is logged before it is answered', async () => {
  const { id, resident } = await filedCase()
  const [secretary, elsewhere] = await Promise.all([town.secretary(), town.secretary('locust')])
  const phone = { id, ...request() }
  await expect(elsewhere.call(revealPhone, phone)).toBeRefused('core.not_found')
  await expect(resident.call(revealPhone, phone)).toBeRefused('core.role_missing')
  expect(await secretary.call(revealPhone, phone)).toEqual({ phone: PHONE })
  expect(await secretary.call(revealPhone, { id, ...request() })).toEqual({ phone: PHONE })
  const readings = (await town.documentsOf('audit')).filter(
    (line) => line.action === 'directLine.revealPhone',
  )
  expect(readings).toHaveLength(2)
  expect(readings[0]).toMatchObject({ memberId: secretary.id, target: id })
})

test('when the reading can’t be logged, the number is not given out', async () => {
  const { id } = await filedCase()
  const secretary = await town.secretary()
  await town.cloud.faults({ rules: [{ kind: 'fail-before', collection: 'audit' }] })
  await expect(secretary.call(revealPhone, { id, ...request() })).toBeRefused('core.unavailable')
  await town.cloud.faults()
})

test('who confirms a home sees the name and no more of the phone than its ends', async () => {
  const leader = await town.leader('happy.b2')
  const stranger = town.stranger()
  const home = { entranceId: 'happy.b2.e1', room: '101' }
  await stranger.call(register, { ...request(), name: NAME, phone: PHONE, home })
  const text = JSON.stringify(await leader.call(listPendingHomes, { unitId: 'happy.b2', cursor: null }))
  expect(text).toContain(NAME)
  expect(text).toContain('137****8888')
  expect(text).not.toContain(PHONE)
  expect(text).not.toContain(stranger.openid)
})

test('even one’s own profile has no openid and no whole phone number', async () => {
  const { resident } = await filedCase()
  const text = JSON.stringify(await resident.call(me, {}))
  expect(text).not.toContain(resident.openid)
  expect(text).toContain('137****8888')
  expect(text).not.toContain(PHONE)
})

test('function logs, audit lines, counters and outboxes of a whole life hold no name, phone, text or openid', async () => {
  const { id, resident } = await filedCase()
  const secretary = await town.secretary()
  await secretary.call(acceptAppeal, { id, ...request() })
  await resident.call(getAppeal, { id: 'no-such-case' }).catch(() => undefined)
  await town.settle()
  const printed = readFileSync(join(town.cloud.folder, 'functions.log'), 'utf8')
  expect(printed).toContain('directLine.submitAppeal')
  const reports = JSON.stringify(await town.cloud.log(500))
  const lines = await Promise.all(
    ['audit', 'counters', 'counterEntries'].map((name) => town.documentsOf(name)),
  )
  const text = printed + reports + JSON.stringify(lines)
  for (const secret of [NAME, PHONE, '电梯停在7楼', resident.openid, secretary.openid]) {
    expect(text).not.toContain(secret)
  }
})

test('a member’s id leads back to nobody: it is random, whatever the openid', async () => {
  const ids = await Promise.all(
    ['301', '302'].map(async (room) => {
      const stranger = town.stranger()
      const home = { entranceId: 'happy.b1.e1', room }
      return (await stranger.call(register, { ...request(), name: '赵敏', phone: null, home })).id
    }),
  )
  expect(ids[0]).toMatch(/^[a-z2-7]{26}$/)
  expect(ids[0]).not.toBe(ids[1])
})

test('a stored case stays under 64 KB', async () => {
  const { id } = await resolvedAppeal(town)
  const [stored] = (await town.documentsOf('appeals')).filter((appeal) => appeal._id === id)
  expect(JSON.stringify(stored).length).toBeLessThan(64 * 1024)
})
