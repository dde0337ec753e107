import type { ApiHandler } from '../on'
import { conversationHandlers } from './conversation'
import { moveHandlers } from './moves'
import { readHandlers } from './reads'
import { resolveHandlers } from './resolve'
import { reviewHandlers } from './review'
import { submitHandlers } from './submit'

export const directLineHandlers: ApiHandler[] = [
  ...submitHandlers,
  ...readHandlers,
  ...moveHandlers,
  ...resolveHandlers,
  ...conversationHandlers,
  ...reviewHandlers,
]
