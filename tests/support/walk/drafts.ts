import type { InputOf } from '../../../shared/contract'
import { randomUUID } from 'node:crypto'
import type { submitAppeal } from '../../../shared/direct-line/contracts'
import { brokenLift, darkStairs } from '../appeals'
import { OWNER_HOUSEHOLD, ownersHome, type Part } from './cast'

type Draft = InputOf<typeof submitAppeal>

const behalfOf = (relation: 'family' | 'leader' | 'worker') => ({
  relation,
  name: '王秀兰',
  phone: null,
  home: ownersHome,
  consent: 'inPerson' as const,
})

const atHome = { kind: 'home' as const, householdId: OWNER_HOUSEHOLD }

const kinds: readonly { by: Part; draft: () => Draft }[] = [
  { by: 'owner', draft: () => ({ ...darkStairs(), place: atHome, concerns: 'grid' }) },
  { by: 'owner', draft: brokenLift },
  { by: 'owner', draft: darkStairs },
  { by: 'owner', draft: () => ({ ...darkStairs(), place: atHome, mayBePublic: true }) },
  { by: 'owner', draft: () => ({ ...darkStairs(), kind: 'suggestion', place: atHome }) },
  { by: 'owner', draft: () => ({ ...brokenLift(), place: atHome, concerns: 'community' }) },
  { by: 'relative', draft: () => ({ ...darkStairs(), behalf: behalfOf('family') }) },
  { by: 'leader', draft: () => ({ ...darkStairs(), behalf: behalfOf('leader') }) },
  { by: 'gridWorker', draft: () => ({ ...darkStairs(), behalf: behalfOf('worker') }) },
]

/** The next case: each kind in turn, those kept from people in charge first among them. */
export function nextDraft(filedSoFar: number): { by: Part; draft: Draft } {
  const { by, draft } = kinds[filedSoFar % kinds.length]!
  return { by, draft: { ...draft(), requestId: randomUUID() } }
}
