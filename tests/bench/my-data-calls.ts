import { deleteMe, listMyData } from '../../shared/members/my-data-contracts'
import { MINUTE } from '../../shared/time'
import { aboutToBegin, arrive } from '../support/attended'
import { request } from '../support/centres'
import { figuresOf, type Call } from './figures-of'

/** Where a call may take more than the usual two or four (architecture.md, "Budgets"), and why. */
export const myDataBudgets: Readonly<Record<string, number>> = {
  // Where somebody came, and what they wrote afterwards.
  [listMyData.name]: 3,
}

/** One ordinary call of each endpoint on one's own data. */
export const myDataCalls: Readonly<Record<string, Call>> = {
  [listMyData.name]: async (town) => {
    const resident = await town.resident()
    const activity = await aboutToBegin(town, await town.secretary(), { coming: [resident] })
    await arrive(resident, activity)
    await town.cloud.clock.set(activity.endsAt + MINUTE)
    return figuresOf(resident, listMyData, { part: 'attendance', cursor: null })
  },
  [deleteMe.name]: async (town) => {
    const resident = await town.resident()
    return figuresOf(resident, deleteMe, { ...request(), memberId: resident.id })
  },
}
