import { assignHandlers } from './assign'
import { deskHandlers } from './moves/desk'
import { levelHandlers } from './moves/levels'
import { mergeHandlers } from './moves/merge'
import { residentHandlers } from './moves/resident'
import { whistleHandlers } from './moves/whistle'

/** Everything that moves a case. */
export const moveHandlers = [
  ...deskHandlers,
  ...residentHandlers,
  ...levelHandlers,
  ...whistleHandlers,
  ...mergeHandlers,
  ...assignHandlers,
]
