import { assignHandlers } from './assign'
import { deskHandlers } from './desk'
import { levelHandlers } from './levels'
import { mergeHandlers } from './merge'
import { residentHandlers } from './resident'
import { whistleHandlers } from './whistle'

/** Everything that moves a case. */
export const moveHandlers = [
  ...deskHandlers,
  ...residentHandlers,
  ...levelHandlers,
  ...whistleHandlers,
  ...mergeHandlers,
  ...assignHandlers,
]
