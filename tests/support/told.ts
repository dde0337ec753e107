import { listInbox } from '../../shared/inbox/contracts'
import type { Person } from './community'

/** What this person was told, the newest first: the title and the text of each message. */
export async function toldTo(person: Person): Promise<{ title: string; text: string }[]> {
  const { items } = await person.call(listInbox, { cursor: null })
  return items.map(({ title, text }) => ({ title, text }))
}

/** How many messages with these words in the title they got. */
export const timesTold = async (person: Person, words: string): Promise<number> =>
  (await toldTo(person)).filter(({ title }) => title.includes(words)).length
