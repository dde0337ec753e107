import type { ApiHandler } from '../on'
import { colleagueHandlers } from './desk/colleagues'
import { conversationHandlers } from './conversation'
import { figureHandlers } from './figures/figures'
import { ledgerHandlers } from './ledger/ledger'
import { moveHandlers } from './moves/moves'
import { partnerHandlers } from './desk/partners'
import { publicationHandlers } from './ledger/publication'
import { readHandlers } from './reads'
import { reviewHandlers } from './desk/review'
import { searchHandlers } from './desk/search'
import { settingsHandlers } from './desk/settings'
import { similarHandlers } from './filing/similar-public'
import { similarCaseHandlers } from './desk/similar'
import { submitHandlers } from './filing/submit'
import { supportingHandlers } from './ledger/supporting'
import { topicHandlers } from './figures/topics'
import { workHandlers } from './desk/work'

export const directLineHandlers: ApiHandler[] = [
  ...submitHandlers,
  ...readHandlers,
  ...workHandlers,
  ...moveHandlers,
  ...colleagueHandlers,
  ...partnerHandlers,
  ...similarCaseHandlers,
  ...conversationHandlers,
  ...reviewHandlers,
  ...settingsHandlers,
  ...ledgerHandlers,
  ...publicationHandlers,
  ...supportingHandlers,
  ...similarHandlers,
  ...searchHandlers,
  ...figureHandlers,
  ...topicHandlers,
]
