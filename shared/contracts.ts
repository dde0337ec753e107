import * as directLine from './direct-line/contracts'
import * as exports from './exports/contracts'
import * as inbox from './inbox/contracts'
import * as matters from './matters/contracts'
import * as members from './members/contracts'

/** Every endpoint there is: one line a domain. */
export const contracts = [
  ...Object.values(directLine),
  ...Object.values(members),
  ...Object.values(inbox),
  ...Object.values(matters),
  ...Object.values(exports),
]
