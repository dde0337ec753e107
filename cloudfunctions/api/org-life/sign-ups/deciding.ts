import { AppError, refuseIf } from '../../../../shared/errors'
import { decideSignUp, listSignUps } from '../../../../shared/org-life/contracts'
import type { SignUpRow } from '../../../../shared/org-life/schema'
import { writeAudit } from '../../../kit/audit'
import { change } from '../../../kit/change'
import type { Find } from '../../../kit/documents'
import { bodyHash, idFor } from '../../../kit/ids'
import { addToOutbox, auditItem } from '../../../kit/outbox'
import { findPage } from '../../../kit/paging'
import { hasSaved, requestsWith } from '../../bookings/saved'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { notThere, type ActivityBefore } from '../load'
import { isOrganiserOf } from '../organisers'
import { activities, activitySeats, signUps, type Activity, type SeatsDocument, type SignUp } from '../store'
import { tellGuest } from '../tellings'
import { standsAs } from './sign-up-standing'
import { giveBack, releaseItem } from './sign-ups'

const rowOf = ({ _id, name, maskedPhone, guests, answers, state, at, because }: SignUp): SignUpRow => ({
  id: _id,
  name,
  maskedPhone,
  guests,
  answers,
  state,
  at,
  because,
})

/** What only the organisers get to see; for everybody else it isn't theirs to ask. */
function refuseOthers(activity: Activity, actor: Member, now: number): void {
  if (!isOrganiserOf(activity, actor, now)) {
    throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_organiser' })
  }
}

/** An activity with a page of those who signed up, in one round trip; refused before anything is given out. */
const listOf = (id: string, actor: Member, now: number) => ({
  async find({ where, orderBy, limit }: Find): Promise<SignUp[]> {
    const found = await activities.getBeside<{ rows: SignUp[] }>(id, {
      rows: { from: signUps.name, where, limit, ...(orderBy && { orderBy }) },
    })
    if (!found) throw notThere()
    refuseOthers(found, actor, now)
    await writeAudit(idFor('audit', 'listSignUps', id, actor._id, String(now)), {
      at: now,
      memberId: actor._id,
      action: 'orgLife.listSignUps',
      target: id,
      unitIds: found.unitIds,
    })
    return found.rows
  },
})

/** An activity of this organiser's, with one sign-up and the places. */
async function toDecide(id: string, signUpId: string, actor: Member, now: number) {
  const found = await activities.getBeside<{ seats: SeatsDocument[]; rows: SignUp[] }>(id, {
    seats: { from: activitySeats.name, where: { _id: id }, limit: 1 },
    rows: { from: signUps.name, where: { _id: signUpId, activityId: id }, limit: 1 },
  })
  if (!found) throw notThere()
  const { seats, rows, ...activity } = found
  refuseOthers(activity, actor, now)
  const [own] = rows
  if (!own) throw notThere()
  return { activity, seats: seats[0] ?? null, own } satisfies ActivityBefore
}

const news = {
  grant: { state: '报名通过', note: '主办方同意了您的报名，请按时参加。' },
  decline: { state: '没有通过', note: '' },
} as const

export const decidingHandlers = [
  on(listSignUps, async ({ id, show, cursor }, { actor, now }) => {
    const { rows, next } = await findPage(listOf(id, actor, now), {
      where: { activityId: id, list: show },
      by: 'at',
      direction: 'asc',
      cursor,
    })
    return { items: rows.map(rowOf), next }
  }),

  on(decideSignUp, async ({ id, requestId, signUpId, verdict, because }, { actor, now }) => {
    const { activity, seats, own } = await toDecide(id, signUpId, actor, now)
    const body = bodyHash({ verdict, because })
    const isGrant = verdict === 'grant'
    const decided = await change(signUps, {
      from: own,
      isDone: (current) => hasSaved(current, requestId, body),
      decide(current) {
        if (current.state !== 'applied') refuseIf('orgLife.not_to_decide')
        const { state, note } = news[verdict]
        const line = {
          at: now,
          memberId: actor._id,
          action: `orgLife.${verdict}`,
          target: signUpId,
          unitIds: activity.unitIds,
        }
        return {
          changes: {
            ...standsAs(isGrant ? 'confirmed' : 'declined'),
            because: isGrant ? null : because,
            requests: requestsWith(requestId, body),
            ...addToOutbox(
              [
                auditItem(requestId, line),
                tellGuest(activity, current, {
                  state,
                  note: note || (because ?? '名额有限。'),
                  because: verdict,
                }),
                ...(isGrant ? [] : [releaseItem(current)]),
              ],
              now,
            ),
          },
        }
      },
    })
    await giveBack(seats, decided, now)
    return rowOf(decided)
  }),
]
