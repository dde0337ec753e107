/** The counter that holds a member's points: under a name that no unit has, so that no unit's sum meets it. */
export const pointsUnitOf = (memberId: string): string => `points.${memberId}`

/** In the place of a month: points don't begin anew every month. */
export const ALWAYS = 'always'

export const pointsRowOf = (memberId: string): string => `${pointsUnitOf(memberId)}.${ALWAYS}`
