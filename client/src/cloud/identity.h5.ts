/** Somebody whom the local cloud knows, for the identity switcher. */
export interface Identity {
  openid: string
  name: string
  note: string
}

const KEPT_AS = 'identity'
const STRANGER = 'somebody-new'

/** Whose openid the browser sends; a fresh browser is somebody nobody has registered. */
export const openid = (): string => window.localStorage.getItem(KEPT_AS) ?? STRANGER

/** The people of the local cloud; none when something else serves these pages. */
export async function identities(): Promise<Identity[]> {
  const response = await fetch('/dev/api/identities').catch(() => null)
  const isList = response?.ok && response.headers.get('content-type')?.includes('json')
  return isList ? ((await response.json()) as Identity[]) : []
}

/** Becomes that person: nothing that the last one has read stays on screen or in the kept cache. */
export function become(who: string): void {
  window.localStorage.clear()
  window.localStorage.setItem(KEPT_AS, who)
  window.location.assign('/')
}
