import type * as z from 'zod'
import type { Endpoint } from '../../shared/contract'
import { AppError, sentences, type Envelope, type Reason, type Refusal } from '../../shared/errors'
import type { Actor } from '../../shared/members/schema'
import { audienceRefusal } from '../../shared/audience'
import { countWrite } from './limiter'
import { describeFailure, log } from './log'

/** Who called, when, on behalf of which member. `actor` is there for every endpoint but those open to `anyone`. */
export interface Caller<Member extends Actor> {
  openid: string
  actor: Member
  now: number
}

export interface Handler<Member extends Actor> {
  readonly contract: Endpoint
  readonly run: (input: never, caller: Caller<Member>) => Promise<unknown>
}

export interface Platform<Member extends Actor> {
  openid(): string
  now(): number
  /** Null for somebody who hasn't registered. */
  findMember(openid: string): Promise<Member | null>
}

const isReason = (text: string): text is Reason => text in sentences

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => Object(value)[key] as unknown, input)

/** A field's reason: that it is missing, the one its schema names, or the general one for what is wrong with it. */
function reasonOf(issue: z.core.$ZodIssue, input: unknown): Reason {
  if (valueAt(input, issue.path) === undefined) return 'core.required'
  if (isReason(issue.message)) return issue.message
  if (issue.code === 'too_small') return 'core.too_short'
  return issue.code === 'too_big' ? 'core.too_long' : 'core.invalid'
}

function invalid(error: z.core.$ZodError, input: unknown): AppError {
  const fields: Record<string, Reason> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= reasonOf(issue, input)
  const [first] = Object.values(fields)
  return new AppError({ code: 'INVALID', reason: first ?? 'core.invalid', fields })
}

/** The SDK and the network fail with a code: the platform is busy or unreachable, so trying again may help. */
function refusalOf(failure: unknown): Refusal {
  if (failure instanceof AppError) return failure.refusal
  const isPlatform = (failure as { code?: unknown } | null)?.code !== undefined
  return isPlatform
    ? { code: 'UNAVAILABLE', reason: 'core.unavailable' }
    : { code: 'INTERNAL', reason: 'core.internal' }
}

const requestIdIn = (input: unknown): string => {
  const id = (input as { requestId?: unknown } | null)?.requestId
  return typeof id === 'string' && id.length <= 64 ? id : ''
}

/**
 * The one way in: route → identify → rate limit → role → parse input → run → parse output → envelope. Parsing the
 * output strips what the contract doesn't promise, so a document never leaks whole. The only catch is here.
 */
export function serve<Member extends Actor>(
  handlers: readonly Handler<Member>[],
  platform: Platform<Member>,
) {
  const routes = new Map(handlers.map((handler) => [handler.contract.name, handler]))
  if (routes.size !== handlers.length) throw new Error('two handlers serve the same contract')

  async function answer(name: string, input: unknown, now: number): Promise<unknown> {
    const handler = routes.get(name)
    if (!handler) throw new AppError({ code: 'NOT_FOUND', reason: 'core.unknown_endpoint' })
    const { contract, run } = handler
    const openid = platform.openid()
    if (!openid) throw new AppError({ code: 'UNAUTHENTICATED', reason: 'core.not_signed_in' })
    const [member] = await Promise.all([
      platform.findMember(openid),
      contract.effect === 'write' ? countWrite(openid, requestIdIn(input), now) : undefined,
    ])
    const reason = audienceRefusal(contract.roles, member, now)
    if (reason) throw new AppError({ code: 'FORBIDDEN', reason })
    const parsed = contract.input.safeParse(input)
    if (!parsed.success) throw invalid(parsed.error, input)
    // `anyone` reaches handlers that ask whether there is a member; all others have one, or were refused above.
    const output = await run(parsed.data as never, { openid, actor: member as Member, now })
    return contract.output.parse(output)
  }

  return async function main(
    event: { name?: unknown; input?: unknown },
    context?: { request_id?: string },
  ): Promise<Envelope<unknown>> {
    const now = platform.now()
    const name = String(event?.name ?? '').slice(0, 60)
    const line = { endpoint: name, request: requestIdIn(event?.input), run: context?.request_id }
    try {
      const data = await answer(name, event?.input, now)
      log.info({ ...line, ok: true })
      return { ok: true, data, now }
    } catch (failure) {
      const error = refusalOf(failure)
      const isExpected = failure instanceof AppError
      const outcome = { ...line, ok: false, ...error }
      if (isExpected) log.info(outcome)
      else log.error({ ...outcome, failure: describeFailure(failure) })
      return { ok: false, error, now }
    }
  }
}
