import type { ApiHandler } from '../on'
import { conversationHandlers } from './conversation'
import { moveHandlers } from './moves'
import { readHandlers } from './reads'
import { reviewHandlers } from './review'
import { settingsHandlers } from './settings'
import { submitHandlers } from './submit'
import { workHandlers } from './work'

export const directLineHandlers: ApiHandler[] = [
  ...submitHandlers,
  ...readHandlers,
  ...workHandlers,
  ...moveHandlers,
  ...conversationHandlers,
  ...reviewHandlers,
  ...settingsHandlers,
]
