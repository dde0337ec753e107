import { refusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { Supply } from './supply'

/** What the resident is asked to do now, at the bottom of the page. */
export const ownerButtonsFor = (appeal: AppealView, me: Actor, now: number) =>
  refusal(appeal, 'supply', me, now) === null ? [<Supply key="supply" id={appeal.id} />] : []
