import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'

const REMEMBERED_REQUESTS = 20

/** What a request that has changed a record leaves there: its id, and the hash of what it said. */
export const savedAs = (requestId: string, body: string): string => `${requestId}.${body}`

/** The requests that changed a record with this one, the newest last. */
export const requestsWith = (requestId: string, body: string) =>
  command.push({ each: [savedAs(requestId, body)], slice: -REMEMBERED_REQUESTS })

/** Whether this very request has been here; another text under its id is refused. */
export function hasSaved(
  { requests }: { readonly requests: readonly string[] },
  requestId: string,
  body: string,
): boolean {
  const earlier = requests.find((one) => one.startsWith(`${requestId}.`))
  if (earlier === undefined) return false
  if (earlier === savedAs(requestId, body)) return true
  throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}
