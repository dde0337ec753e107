import { openid } from './identity.h5'

/** In the browser the question is put by ui/subscribe-sheet.h5.tsx, which sets this. */
let ask: (templateIds: string[]) => Promise<string[]> = () => Promise.resolve([])

export function askSubscriptionsWith(question: typeof ask): void {
  ask = question
}

/** Asks, on a tap, for one message of each of these kinds; gives the ones agreed to. */
export async function requestSubscribe(templateIds: string[]): Promise<string[]> {
  const [who, accept] = [await openid(), await ask(templateIds)]
  const answered = await fetch('/dev/api/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: who, templateIds, accept }),
  }).catch(() => null)
  return answered?.ok ? accept : []
}
