import { AppError } from '../../../shared/errors'
import { MAX_COMMENTS } from '../../../shared/matters/draft'
import { reviewerRoles } from '../../../shared/matters/rules'
import { holdsRole } from '../../../shared/roles'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import type { Member } from '../members/store'
import { unitsAround } from '../scope'
import {
  ballots,
  comments,
  follows,
  matters,
  seconds,
  type Ballot,
  type Follow,
  type Matter,
  type MatterComment,
  type Second,
} from './store'

const MOST_SECONDS = 500

/** The one place where a household and a matter meet. */
export const ballotIdOf = (matterId: string, householdId: string): string =>
  idFor('ballot', matterId, householdId)

export const followIdOf = (matterId: string, memberId: string): string => idFor('follow', matterId, memberId)

/** The places a member's comments on a matter take, so that there are never more of them. */
export const commentIdsOf = (matterId: string, memberId: string): string[] =>
  Array.from({ length: MAX_COMMENTS }, (_, place) => idFor('comment', matterId, memberId, String(place)))

export const partIdOf = (matterId: string, memberId: string): string => idFor('part', matterId, memberId)

type Scoped = Pick<Matter, 'unitIds' | 'scopeUnitId' | 'isShown'>

/** Those who look after it see it unchecked. */
export const isStaffFor = (scoped: Pick<Scoped, 'unitIds'>, member: Member, now: number): boolean =>
  holdsRole(member.roles, reviewerRoles, scoped.unitIds, now)

export async function canSee(scoped: Scoped, member: Member, now: number): Promise<boolean> {
  if (isStaffFor(scoped, member, now)) return true
  return scoped.isShown && (await unitsAround(member, now)).includes(scoped.scopeUnitId)
}

/** A matter, and what this member and their households have said on it. */
export type MatterBefore = Matter & {
  ballots: Ballot[]
  follows: Follow[]
  comments: MatterComment[]
  seconds: Second[]
}

/** A matter that this member may see, with their own marks beside it; for everybody else it isn't there. */
export async function visibleMatter(id: string, member: Member, now: number): Promise<MatterBefore> {
  const homes = member.homes.filter((home) => home.state === 'confirmed')
  const ballotIds = homes.map((home) => ballotIdOf(id, home.householdId))
  const matter = await matters.getBeside<Pick<MatterBefore, 'ballots' | 'follows' | 'comments' | 'seconds'>>(
    id,
    {
      ballots: { from: ballots.name, where: { _id: command.in(ballotIds) }, limit: ballotIds.length + 1 },
      follows: { from: follows.name, where: { _id: followIdOf(id, member._id) }, limit: 1 },
      comments: {
        from: comments.name,
        where: { _id: command.in(commentIdsOf(id, member._id)) },
        limit: MAX_COMMENTS,
      },
      seconds: { from: seconds.name, where: { partId: partIdOf(id, member._id) }, limit: MOST_SECONDS },
    },
  )
  if (!matter || !(await canSee(matter, member, now))) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  }
  return matter
}
