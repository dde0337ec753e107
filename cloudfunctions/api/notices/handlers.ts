import type { ApiHandler } from '../on'
import { editHandlers } from './edit'
import { listHandlers } from './lists'
import { postHandlers } from './post'
import { questionHandlers } from './questions'
import { reachHandlers } from './reach'
import { readingHandlers } from './reading'
import { reviewHandlers } from './review'
import { rosterHandlers } from './roster'
import { toldInPersonHandlers } from './told-in-person'
import { unreachedHandlers } from './unreached'

export const noticeHandlers: ApiHandler[] = [
  ...postHandlers,
  ...editHandlers,
  ...reachHandlers,
  ...listHandlers,
  ...readingHandlers,
  ...questionHandlers,
  ...rosterHandlers,
  ...unreachedHandlers,
  ...toldInPersonHandlers,
  ...reviewHandlers,
]
