import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { rateAppeal, supplyAppeal, withdrawAppeal } from '../../../shared/direct-line/contracts'
import type { MoveName, Party } from '../../../shared/direct-line/life-cycle'
import { outcomesOf } from '../../../shared/direct-line/outcome'
import * as staff from '../../../shared/direct-line/staff-contracts'
import { AppError } from '../../../shared/errors'
import { fiveStars } from '../appeals'
import type { Person } from '../community'
import type { Random } from '../seeded-random'
import type { Cast, Part } from './cast'

/** What somebody tries with a case. */
export interface Trying {
  who: Person
  appeal: Appeal
  requestId: string
  random: Random
  cast: Cast
  /** Another case, to merge into. */
  otherId: string
}

const because = '按规定和实际情况，这样办理更合适。'
const units = ['d1', 's1', 'happy', 'happy.g1', 'locust', 'locust.g1', 'property-happy']

const request = ({ appeal, requestId }: Trying) => ({ id: appeal._id, requestId })
const reasoned = (trying: Trying) => ({ ...request(trying), because })

async function assign(trying: Trying): Promise<unknown> {
  const { who, appeal, requestId, random, cast } = trying
  const handlerId = random.pick(Object.values(cast)).id
  const assistIds = random.chance(0.3) ? ['property-happy'] : null
  const { results } = await who.call(staff.assignAppeals, {
    ids: [appeal._id],
    handlerId,
    assistIds,
    requestId,
  })
  // One of many is refused in the reply, not instead of it.
  if (results[0]?.refusedBecause !== null)
    throw new AppError({ code: 'REFUSED', reason: 'appeal.not_handler' })
  return results
}

function resolve(trying: Trying): Promise<unknown> {
  const { who, appeal, random } = trying
  const outcome = random.pick(outcomesOf[appeal.kind])
  const answer = '已经到现场处理，结果如上。'
  return who.call(staff.resolveAppeal, { ...reasoned(trying), answer, outcome, photos: [] })
}

const rate = (trying: Trying, isSolved: boolean): Promise<unknown> =>
  trying.who.call(rateAppeal, { ...request(trying), rating: { ...fiveStars, isSolved } })

function whistle(trying: Trying): Promise<unknown> {
  const unitId = trying.random.pick(['property-happy', 'd1', 's1', 'happy'])
  return trying.who.call(staff.whistleFor, {
    ...reasoned(trying),
    unitId,
    isPartner: unitId === 'property-happy',
  })
}

function answerWhistle(trying: Trying): Promise<unknown> {
  const { who, appeal, random } = trying
  const open = appeal.whistles.filter(({ answer }) => answer === null)
  const whistleId = open.length > 0 ? random.pick(open).id : 'none'
  const said = { result: random.pick(['coming', 'done', 'cannot'] as const), text: '已经派人去了。' }
  return who.call(staff.answerWhistle, { ...request(trying), whistleId, ...said })
}

/** What only the timer does can't be tried by anybody. */
export type TriedMove = Exclude<MoveName, 'closeUnrated' | 'escalate' | 'supervise'>

/** How each step is tried, with input that may or may not fit the case. */
export const attempts: Record<TriedMove, (trying: Trying) => Promise<unknown>> = {
  accept: (trying) => trying.who.call(staff.acceptAppeal, request(trying)),
  decline: (trying) =>
    trying.who.call(staff.declineAppeal, { ...reasoned(trying), turnTo: '请到区政务大厅三号窗口。' }),
  start: (trying) => trying.who.call(staff.startAppeal, { ...request(trying), note: '' }),
  askMore: (trying) =>
    trying.who.call(staff.askMore, { ...request(trying), question: '请补充具体是哪一层。' }),
  supply: (trying) => trying.who.call(supplyAppeal, { ...request(trying), text: '是三层东侧。', photos: [] }),
  resume: (trying) => trying.who.call(staff.resumeAppeal, request(trying)),
  resolve,
  rateSolved: (trying) => rate(trying, true),
  rateUnsolved: (trying) => rate(trying, false),
  close: (trying) => trying.who.call(staff.closeAppeal, request(trying)),
  closeByOfficer: (trying) => trying.who.call(staff.closeByOfficer, reasoned(trying)),
  merge: (trying) => trying.who.call(staff.mergeAppeal, { ...request(trying), intoId: trying.otherId }),
  withdraw: (trying) => trying.who.call(withdrawAppeal, { ...request(trying), because: '' }),
  assign,
  passUp: (trying) => trying.who.call(staff.passUpAppeal, reasoned(trying)),
  sendDown: (trying) =>
    trying.who.call(staff.sendDownAppeal, { ...reasoned(trying), toUnitId: trying.random.pick(units) }),
  handBack: (trying) => trying.who.call(staff.handBackAppeal, reasoned(trying)),
  whistle,
  answerWhistle,
  raise: (trying) => trying.who.call(staff.raiseAppeal, reasoned(trying)),
  lower: (trying) => trying.who.call(staff.lowerAppeal, reasoned(trying)),
  markHard: (trying) => trying.who.call(staff.markAppealHard, reasoned(trying)),
}

/** Who may be of each party at all: whoever else gets a step through has found a hole. */
export const partsOf: Record<Party, readonly Part[]> = {
  owner: ['owner', 'relative', 'leader', 'gridWorker'],
  handler: [
    'gridWorker',
    'otherGridWorker',
    'worker',
    'secretary',
    'otherSecretary',
    'officer',
    'admin',
    'household',
    'named',
  ],
  supervisor: ['secretary', 'otherSecretary', 'officer', 'admin', 'named'],
  officer: ['officer', 'admin', 'named'],
  whistled: ['liaison', 'gridWorker', 'worker', 'secretary', 'officer', 'admin', 'named'],
  timer: [],
}

const atDesk: Readonly<Record<string, Part>> = {
  d1: 'admin',
  s1: 'officer',
  happy: 'secretary',
  'happy.g1': 'gridWorker',
  locust: 'otherSecretary',
  'locust.g1': 'otherGridWorker',
}

/** Those of each party from whom hardly any case is kept: for handling it, whoever sits at its desk. */
export const surePartsOf = ({ deskId }: Appeal): Record<Party, readonly Part[]> => ({
  owner: ['owner'],
  handler: [atDesk[deskId]!],
  supervisor: ['officer', 'admin'],
  officer: ['officer', 'admin'],
  whistled: ['liaison', 'officer', 'admin'],
  timer: [],
})
