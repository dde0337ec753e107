import type { HostRef } from '../../../shared/org-life/draft'
import { idFor } from '../../kit/ids'

/** One sign-up a person and activity, however often they come back. */
export const signUpIdOf = (activityId: string, memberId: string): string =>
  idFor('signUp', activityId, memberId)

/** A host's plan of one year. */
export const planIdOf = ({ kind, id }: HostRef, year: number): string => `${kind}.${id}.${year}`

/** The year of a plan, where it is this host's; null when it is another's. */
export function yearOfPlan(planId: string, host: HostRef): number | null {
  const year = Number(planId.slice(-4))
  return planId === planIdOf(host, year) ? year : null
}

export const hostKeyOf = ({ kind, id }: HostRef): string => `${kind}|${id}`
