import type { ApiHandler } from '../on'
import { commentListHandlers } from './comment-lists'
import { commentHandlers } from './comments'
import { followHandlers } from './follow'
import { handlingHandlers } from './handling'
import { publishHandlers } from './publish'
import { readHandlers } from './reads'
import { reviewHandlers } from './review'
import { secondingHandlers } from './seconding'
import { takeBackHandlers } from './take-back'
import { voiceHandlers } from './voice'

export const matterHandlers: ApiHandler[] = [
  ...publishHandlers,
  ...readHandlers,
  ...voiceHandlers,
  ...commentHandlers,
  ...takeBackHandlers,
  ...secondingHandlers,
  ...commentListHandlers,
  ...followHandlers,
  ...handlingHandlers,
  ...reviewHandlers,
]
