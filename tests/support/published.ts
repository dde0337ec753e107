import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../shared/contract'
import { submitAppeal } from '../../shared/direct-line/contracts'
import type { Publication } from '../../shared/direct-line/schema'
import { publishAppeal } from '../../shared/direct-line/public-contracts'
import { brokenLift } from './appeals'
import type { Community, Person } from './community'

/** What a worker approves of a broken lift. */
export const approved = (part: Partial<Publication> = {}): Publication => ({
  title: '3号楼电梯停在7楼不动了',
  text: '3号楼电梯停在7楼不动了。楼上有坐轮椅的老人。',
  placeLabel: '3号楼电梯',
  answer: null,
  photos: [],
  ...part,
})

export const publishing = (id: string, part: Partial<Publication> = {}) => ({
  id,
  requestId: randomUUID(),
  publication: approved(part),
})

interface Given {
  owner?: Person
  secretary?: Person
  draft?: Partial<InputOf<typeof submitAppeal>>
  publication?: Partial<Publication>
}

/** A case that neighbours can read. */
export async function publishedCase(town: Community, given: Given = {}) {
  const owner = given.owner ?? (await town.resident())
  const secretary = given.secretary ?? (await town.secretary())
  const { id } = await owner.call(submitAppeal, { ...brokenLift(), ...given.draft })
  await secretary.call(publishAppeal, publishing(id, given.publication))
  await town.settle()
  return { id, owner, secretary }
}
