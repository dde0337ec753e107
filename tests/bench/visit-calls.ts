import * as visits from '../../shared/windows/visit-contracts'
import { askedVisit, assignedVisit, visitWish } from '../support/visits'
import { openWindow, request } from '../support/windows'
import { figuresOf, type Call } from './figures-of'

/** One ordinary call of each endpoint on assisted visits. */
export const visitCalls: Readonly<Record<string, Call>> = {
  [visits.requestVisit.name]: async (town) => {
    const { guideId } = await openWindow(town)
    return figuresOf(await town.resident(), visits.requestVisit, await visitWish(town, guideId))
  },
  [visits.getVisit.name]: async (town) => {
    const { resident, id } = await askedVisit(town)
    return figuresOf(resident, visits.getVisit, { id })
  },
  [visits.listMyVisits.name]: async (town) => {
    const { resident } = await askedVisit(town)
    return figuresOf(resident, visits.listMyVisits, { forOthers: false, cursor: null })
  },
  [visits.cancelVisit.name]: async (town) => {
    const { resident, id } = await askedVisit(town)
    return figuresOf(resident, visits.cancelVisit, { id, ...request() })
  },
  [visits.listVisits.name]: async (town) => {
    const { worker } = await assignedVisit(town)
    return figuresOf(worker, visits.listVisits, { unitId: 'happy', show: 'mine', cursor: null })
  },
  [visits.assignVisit.name]: async (town) => {
    const { secretary, worker, id } = await askedVisit(town)
    return figuresOf(secretary, visits.assignVisit, { id, ...request(), memberId: worker.id })
  },
  [visits.finishVisit.name]: async (town) => {
    const { worker, id } = await assignedVisit(town)
    return figuresOf(worker, visits.finishVisit, { id, ...request(), note: '材料已代交。' })
  },
  [visits.declineVisit.name]: async (town) => {
    const { secretary, id } = await askedVisit(town)
    const words = { because: '要本人到场拍照。', whereTo: '请到派出所户籍窗口。' }
    return figuresOf(secretary, visits.declineVisit, { id, ...request(), ...words })
  },
  [visits.revealVisitPhone.name]: async (town) => {
    const { worker, id } = await assignedVisit(town)
    return figuresOf(worker, visits.revealVisitPhone, { id, ...request() })
  },
}
