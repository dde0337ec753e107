import type { Endpoint, InputOf } from '../../shared/contract'
import { supplyAppeal, withdrawAppeal } from '../../shared/direct-line/contracts'
import * as staff from '../../shared/direct-line/staff-contracts'
import { AppError } from '../../shared/errors'
import { MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { filedAtHome, inWork, tap } from '../support/moves'

/*
 * Each step with one database call broken, once before it took effect and once after: the phone sends the same request
 * again, and the case has one line more, one audit line, and one word to its owner.
 */
jest.setTimeout(120_000)

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
// So that nobody has written too much in one window.
afterEach(() => town.cloud.clock.advance(11 * MINUTE))

const because = '超出本级能办的范围'

interface Ready {
  id: string
  send: () => Promise<unknown>
}

/** A request that is made once and may be sent again. */
const sending = <E extends Endpoint>(person: Person, contract: E, input: InputOf<E>) => {
  return () => person.call(contract, input)
}

const working = () => inWork(town, secretary)
const staffStep =
  <E extends Endpoint>(from: () => Promise<{ id: string }>, contract: E, more: object) =>
  async (): Promise<Ready> => {
    const { id } = await from()
    return { id, send: sending(secretary, contract, { ...tap(id), ...more } as InputOf<E>) }
  }

const steps: Record<string, () => Promise<Ready>> = {
  decline: staffStep(() => filedAtHome(town), staff.declineAppeal, { because, turnTo: '12345' }),
  askMore: staffStep(working, staff.askMore, { question: '在几层？' }),
  passUp: staffStep(working, staff.passUpAppeal, { because }),
  sendDown: staffStep(() => filedAtHome(town), staff.sendDownAppeal, { because, toUnitId: 'happy.g1' }),
  raise: staffStep(working, staff.raiseAppeal, { because }),
  markHard: staffStep(working, staff.markAppealHard, { because }),
  whistle: staffStep(working, staff.whistleFor, { unitId: 'property-happy', isPartner: true, because }),
  async handBack() {
    const { id } = await working()
    await secretary.call(staff.passUpAppeal, { ...tap(id), because })
    return { id, send: sending(officer, staff.handBackAppeal, { ...tap(id), because }) }
  },
  async answerWhistle() {
    const { id } = await working()
    const called = { unitId: 'property-happy', isPartner: true, because }
    const { whistles } = await secretary.call(staff.whistleFor, { ...tap(id), ...called })
    const said = { whistleId: whistles[0]!.id, result: 'done' as const, text: '已经修好。' }
    return { id, send: sending(liaison, staff.answerWhistle, { ...tap(id), ...said }) }
  },
  async supply() {
    const { id, resident } = await working()
    await secretary.call(staff.askMore, { ...tap(id), question: '在几层？' })
    return { id, send: sending(resident, supplyAppeal, { ...tap(id), text: '在六层。', photos: [] }) }
  },
  async withdraw() {
    const { id, resident } = await working()
    return { id, send: sending(resident, withdrawAppeal, { ...tap(id), because: '' }) }
  },
  async assign() {
    const { id } = await working()
    const { requestId } = tap('')
    const assigned = { ids: [id], handlerId: secretary.id, assistIds: null, requestId }
    return { id, send: sending(secretary, staff.assignAppeals, assigned) }
  },
}

interface Stored {
  _id: string
  timeline: { move: string }[]
  outbox: { key: string; kind: string }[]
}

const storedCase = async (id: string): Promise<Stored> =>
  (await town.documentsOf('appeals')).find(({ _id }) => _id === id) as unknown as Stored

test.each(Object.keys(steps))('%s is taken once, whichever of its calls breaks', async (name) => {
  for (const kind of ['fail-before', 'fail-after'] as const) {
    for (const skip of [1, 2, 3, 4]) {
      const { id, send } = await steps[name]!()
      const before = await storedCase(id)
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      await send().catch((failure: unknown) => {
        if (!(failure instanceof AppError) || failure.refusal.code !== 'UNAVAILABLE') throw failure
      })
      await town.cloud.faults()
      await send()
      const after = await storedCase(id)
      const lines = after.timeline.slice(before.timeline.length).map(({ move }) => move)
      expect([kind, skip, lines]).toEqual([kind, skip, [name]])
      const keys = after.outbox.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  }
  const said = (await town.documentsOf('appealMessages')).map((message) => message.appealId)
  expect(new Set(said).size).toBe(said.length)
})
