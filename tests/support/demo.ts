import { startCloud, type Cloud } from './cloud'
import { MONDAY_AT_ELEVEN } from './moments'

/**
 * The small demo as it is on a working Monday at eleven, whenever the tests run: what its pages say depends on the
 * hour, and a room that nobody has booked is free all day only until its day has begun.
 */
export const startDemo = (): Promise<Cloud> => startCloud({ env: { SEED: 'small' }, at: MONDAY_AT_ELEVEN })
