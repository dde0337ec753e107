import type { Transport } from './caller'
import { openid } from './identity.h5'
import { offline, unavailable } from './unreachable'

/** Calls the local cloud as the person whom the identity switcher names. */
export const transport: Transport = async (event) => {
  const who = await openid()
  let response: Response
  try {
    response = await fetch('/invoke/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': who },
      body: JSON.stringify(event),
    })
  } catch {
    throw offline()
  }
  if (!response.ok) throw unavailable()
  const reply: unknown = await response.json()
  // A platform error instead of the function's return value (a function's time limit, say).
  if (typeof reply === 'object' && reply !== null && 'errCode' in reply) throw unavailable()
  return reply
}
