import { IDENTITY, LOOK } from './kept'
import { newRequestId } from './request-id'

/** Somebody whom the local cloud knows, for the identity switcher. */
export interface Identity {
  openid: string
  name: string
  note: string
}

let listed: Promise<Identity[]> | null = null

async function listIdentities(): Promise<Identity[]> {
  const response = await fetch('/dev/api/identities').catch(() => null)
  const isList = response?.ok && response.headers.get('content-type')?.includes('json')
  return isList ? ((await response.json()) as Identity[]) : []
}

/** The people of the local cloud; none when something else serves these pages. */
export const identities = (): Promise<Identity[]> => (listed ??= listIdentities())

/** An openid that nobody has used. */
export const newcomer = (): string => `newcomer-${newRequestId()}`

/** Whose openid the browser sends: the one chosen, else the first of the list. */
export async function openid(): Promise<string> {
  const chosen = window.localStorage.getItem(IDENTITY)
  if (chosen) return chosen
  const [first] = await identities()
  const who = first?.openid ?? newcomer()
  // Two first calls may have waited for the list: both are to be the same person.
  const already = window.localStorage.getItem(IDENTITY)
  if (!already) window.localStorage.setItem(IDENTITY, who)
  return already ?? who
}

function sitDown(who: string): void {
  const look = window.localStorage.getItem(LOOK)
  window.localStorage.clear()
  if (look) window.localStorage.setItem(LOOK, look)
  window.localStorage.setItem(IDENTITY, who)
}

/** Becomes that person: nothing that the last one has read or begun stays in this browser. */
export function become(who: string): void {
  sitDown(who)
  // A reading that arrives while the page closes is still kept, under the new name.
  window.addEventListener('pagehide', () => sitDown(who))
  window.location.assign('/')
}
