import { MINUTE } from '../../../shared/time'

/** After so long no function can still be at a claim: the platform ends it after 20 s. */
export const SETTLED_AFTER = 2 * MINUTE

/** Whether whoever made this claim has written what came of it, or never will. */
export const isSettled = ({ at }: { readonly at: number }, now: number): boolean => at + SETTLED_AFTER <= now
