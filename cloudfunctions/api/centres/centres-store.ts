import type { CentreDraft } from '../../../shared/centres/schema'
import { AppError } from '../../../shared/errors'
import { MINUTE } from '../../../shared/time'
import { documents } from '../../kit/documents'
import type { Saved } from '../../kit/saving'

/** A service centre of a community or a subdistrict. */
export interface Centre extends CentreDraft, Saved {
  unitId: string
  /** The unit and all above it. */
  unitIds: string[]
}

export const centres = documents<Centre>('centres')

const REMEMBERED_FOR = 10 * MINUTE
const MOST_REMEMBERED = 500
const remembered = new Map<string, { centre: Centre; until: number }>()

/** A centre, which an instance remembers for ten minutes: where it lies and what it is called hardly ever change. */
export async function centreOf(id: string, now: number): Promise<Centre | null> {
  const known = remembered.get(id)
  if (known && now < known.until) return known.centre
  const centre = await centres.get(id)
  if (centre) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(id, { centre, until: now + REMEMBERED_FOR })
  }
  return centre
}

/** The same, where it has to be there. */
export async function knownCentre(id: string, now: number): Promise<Centre> {
  const centre = await centreOf(id, now)
  if (!centre) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return centre
}
