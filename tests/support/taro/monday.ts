import { MONDAY_AT_ELEVEN } from '../moments'
import { shiftClock } from '../shift-clock'

// What a page calls 今天, and which month it opens at, must not depend on when its tests run.
shiftClock(MONDAY_AT_ELEVEN - Date.now())
