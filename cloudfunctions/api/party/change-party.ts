import { AppError } from '../../../shared/errors'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { bodyHash } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { members, type Member } from '../members/store'
import { replaceParty, type PartyMembership } from './membership'

const REMEMBERED_REQUESTS = 20

/** Who asks for what, once: the same request id with another body, or from somebody else, is refused. */
export interface PartyRequest {
  requestId: string
  actorId: string
  action: string
  body: unknown
  now: number
}

export interface PartyStep {
  /** Null: there is none any more. */
  party: PartyMembership | null
  items: OutboxItem[]
}

const markOf = ({ requestId }: PartyRequest): string => `party:${requestId}:`
const entryOf = (request: PartyRequest): string =>
  markOf(request) + bodyHash([request.actorId, request.action, request.body])

/** Whether this very request has changed that member's membership already. */
export function isDone(member: Pick<Member, 'requests'>, request: PartyRequest): boolean {
  const entry = member.requests.find((one) => one.startsWith(markOf(request)))
  if (entry === undefined) return false
  if (entry !== entryOf(request)) throw new AppError({ code: 'REFUSED', reason: 'core.request_id_reused' })
  return true
}

/** Changes one person's membership by one conditional write on their document. */
export const changeParty = (
  from: Member,
  request: PartyRequest,
  decide: (current: Member) => PartyStep,
): Promise<Member> =>
  change(members, {
    from,
    isDone: (current) => isDone(current, request),
    decide(current) {
      const { party, items } = decide(current)
      const requests = command.push({ each: [entryOf(request)], slice: -REMEMBERED_REQUESTS })
      return {
        changes: {
          ...replaceParty(party, request.now),
          ...addToOutbox(items, request.now),
          requests,
        },
      }
    },
  })
