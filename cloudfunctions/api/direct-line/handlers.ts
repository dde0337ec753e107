import type { ApiHandler } from '../on'
import { colleagueHandlers } from './colleagues'
import { conversationHandlers } from './conversation'
import { figureHandlers } from './figures'
import { ledgerHandlers } from './ledger'
import { moveHandlers } from './moves'
import { partnerHandlers } from './partners'
import { publicationHandlers } from './publication'
import { readHandlers } from './reads'
import { reviewHandlers } from './review'
import { searchHandlers } from './search'
import { settingsHandlers } from './settings'
import { similarHandlers } from './similar-public'
import { similarCaseHandlers } from './similar'
import { submitHandlers } from './submit'
import { supportingHandlers } from './supporting'
import { topicHandlers } from './topics'
import { workHandlers } from './work'

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
