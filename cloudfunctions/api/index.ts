import { callerOpenid } from '../kit/identity'
import { serve } from '../kit/serve'
import { directLineHandlers } from './direct-line/handlers'
import { openAppealsOf } from './direct-line/open-work'
import { inboxHandlers } from './inbox/handlers'
import { memberHandlers } from './members/handlers'
import { findMember } from './members/store'

/** Every client call comes in here. */
export const main = serve([...memberHandlers({ openAppealsOf }), ...inboxHandlers, ...directLineHandlers], {
  openid: callerOpenid,
  now: () => Date.now(),
  findMember,
})
