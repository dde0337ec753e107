import { FORGOTTEN_NAME } from '../../../shared/personal'
import { isVisitOpen, visitMoves } from '../../../shared/windows/visit-life-cycle'
import { appeals } from '../../api/direct-line/store'
import { visits, type Visit } from '../../api/windows/visits-store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { eachLeft } from './each-left'

const isForgotten = ({ ownerName }: { ownerName: string }): boolean => ownerName === FORGOTTEN_NAME
const anonymous = { ownerName: FORGOTTEN_NAME, phone: null }

/** A visit that nobody is waiting for any more is called off. */
const forgotten = (visit: Visit) => ({
  ...anonymous,
  ...(isVisitOpen(visit.state) && { state: visitMoves.cancel.to, isOpen: isVisitOpen(visitMoves.cancel.to) }),
})

/** Cases stay, open ones to be solved, and errands as figures; neither says any more whose they were. */
export async function forgetInCases(ownerId: string): Promise<void> {
  const left = { ownerId, ownerName: command.neq(FORGOTTEN_NAME) }
  await eachLeft(appeals, left, (appeal) =>
    change(appeals, { from: appeal, isDone: isForgotten, decide: () => ({ changes: anonymous }) }),
  )
  await eachLeft(visits, left, (visit) =>
    change(visits, {
      from: visit,
      isDone: isForgotten,
      decide: (current) => ({ changes: forgotten(current) }),
    }),
  )
}
