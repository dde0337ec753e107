import { rateAppeal, shareAppeal, supplyAppeal, withdrawAppeal } from '../../shared/direct-line/contracts'
import * as staff from '../../shared/direct-line/staff-contracts'
import { fiveStars } from '../support/appeals'
import type { Community } from '../support/community'
import { answer, filedAtHome, inWork, tap } from '../support/moves'
import { figuresOf, type Call } from './figures-of'

const because = '超出本级能办的范围'
const said = { result: 'done' as const, text: '已经办好了。' }

/** Where a call needs more than its two or four, and why. */
export const deskBudgets: Readonly<Record<string, number>> = {
  // Two documents: the step, and the resident's words.
  [supplyAppeal.name]: 5,
  // Two cases, the surviving one first.
  [staff.mergeAppeal.name]: 5,
  // Who is to lead, the cases, and each by its own conditional write: two here.
  [staff.assignAppeals.name]: 6,
  // In a sheet, not on a screen: the desks below, then who works there; partners, then who answers for them.
  [staff.listColleagues.name]: 3,
  [staff.listPartnerUnits.name]: 3,
  // The case, and then its likes.
  [staff.findSimilarCases.name]: 3,
}

async function filed(town: Community) {
  const [secretary, { id, resident }] = await Promise.all([town.secretary(), filedAtHome(town)])
  return { secretary, id, resident }
}

async function working(town: Community) {
  const secretary = await town.secretary()
  return { secretary, ...(await inWork(town, secretary)) }
}

/** One ordinary call of each step and list of a desk, and of what a resident does beside filing. */
export const deskCalls: Readonly<Record<string, Call>> = {
  [staff.declineAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    const where = { because, turnTo: '市场监管所 12315' }
    return figuresOf(secretary, staff.declineAppeal, { ...tap(id), ...where })
  },
  [staff.askMore.name]: async (town) => {
    const { secretary, id } = await working(town)
    return figuresOf(secretary, staff.askMore, { ...tap(id), question: '漏在哪一层？' })
  },
  [staff.resumeAppeal.name]: async (town) => {
    const { secretary, id } = await working(town)
    await secretary.call(staff.askMore, { ...tap(id), question: '漏在哪一层？' })
    return figuresOf(secretary, staff.resumeAppeal, tap(id))
  },
  [supplyAppeal.name]: async (town) => {
    const { secretary, resident, id } = await working(town)
    await secretary.call(staff.askMore, { ...tap(id), question: '漏在哪一层？' })
    return figuresOf(resident, supplyAppeal, { ...tap(id), text: '漏在六层。', photos: [] })
  },
  [withdrawAppeal.name]: async (town) => {
    const { resident, id } = await filed(town)
    return figuresOf(resident, withdrawAppeal, { ...tap(id), because: '' })
  },
  [shareAppeal.name]: async (town) => {
    const { resident, id } = await filed(town)
    return figuresOf(resident, shareAppeal, { ...tap(id), isShared: true })
  },
  [staff.passUpAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    return figuresOf(secretary, staff.passUpAppeal, { ...tap(id), because })
  },
  [staff.sendDownAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    return figuresOf(secretary, staff.sendDownAppeal, { ...tap(id), because, toUnitId: 'happy.g1' })
  },
  [staff.handBackAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    await secretary.call(staff.sendDownAppeal, { ...tap(id), because, toUnitId: 'happy.g1' })
    return figuresOf(secretary, staff.handBackAppeal, { ...tap(id), because })
  },
  [staff.raiseAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    return figuresOf(secretary, staff.raiseAppeal, { ...tap(id), because })
  },
  [staff.lowerAppeal.name]: async (town) => {
    const { secretary, id } = await filed(town)
    await secretary.call(staff.raiseAppeal, { ...tap(id), because })
    return figuresOf(secretary, staff.lowerAppeal, { ...tap(id), because })
  },
  [staff.markAppealHard.name]: async (town) => {
    const { secretary, id } = await working(town)
    return figuresOf(secretary, staff.markAppealHard, { ...tap(id), because })
  },
  [staff.whistleFor.name]: async (town) => {
    const { secretary, id } = await working(town)
    const called = { unitId: 'property-happy', isPartner: true, because }
    return figuresOf(secretary, staff.whistleFor, { ...tap(id), ...called })
  },
  [staff.answerWhistle.name]: async (town) => {
    const [{ secretary, id }, liaison] = await Promise.all([working(town), town.liaison()])
    const called = { unitId: 'property-happy', isPartner: true, because }
    const { whistles } = await secretary.call(staff.whistleFor, { ...tap(id), ...called })
    return figuresOf(liaison, staff.answerWhistle, { ...tap(id), whistleId: whistles[0]!.id, ...said })
  },
  [staff.mergeAppeal.name]: async (town) => {
    const [{ secretary, id }, into] = await Promise.all([filed(town), filedAtHome(town)])
    return figuresOf(secretary, staff.mergeAppeal, { ...tap(id), intoId: into.id })
  },
  [staff.assignAppeals.name]: async (town) => {
    const [{ secretary, id }, other] = await Promise.all([filed(town), filedAtHome(town)])
    const { requestId } = tap('')
    const assigned = { ids: [id, other.id], handlerId: secretary.id, assistIds: null, requestId }
    return figuresOf(secretary, staff.assignAppeals, assigned)
  },
  [staff.closeByOfficer.name]: async (town) => {
    const [{ secretary, resident, id }, officer] = await Promise.all([
      working(town),
      town.holder('subdistrictOfficer', 's1'),
    ])
    for (const one of [secretary, secretary]) {
      await one.call(staff.resolveAppeal, answer(id))
      await resident.call(rateAppeal, { ...tap(id), rating: { ...fiveStars, isSolved: false } })
    }
    return figuresOf(officer, staff.closeByOfficer, { ...tap(id), because })
  },
  [staff.listColleagues.name]: async (town) =>
    figuresOf(await town.secretary(), staff.listColleagues, { unitId: 'happy' }),
  [staff.listPartnerUnits.name]: async (town) =>
    figuresOf(await town.secretary(), staff.listPartnerUnits, { unitId: 'happy' }),
  [staff.findSimilarCases.name]: async (town) => {
    const { secretary, id } = await filed(town)
    return figuresOf(secretary, staff.findSimilarCases, { id })
  },
  [staff.postNote.name]: async (town) => {
    const { secretary, id } = await filed(town)
    return figuresOf(secretary, staff.postNote, { ...tap(id), text: '明天到现场。' })
  },
}
