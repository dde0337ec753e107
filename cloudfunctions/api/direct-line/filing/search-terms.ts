import { termsOf } from '../../../../shared/search'
import type { Appeal } from '../appeal'

/** What a case is searched by; under the lowest unit whose people may all know of it. */
export const searchTerms = ({
  unitIds,
  ticket,
  title,
  text,
  place,
}: Pick<Appeal, 'unitIds' | 'ticket' | 'title' | 'text' | 'place'>): string[] =>
  termsOf(unitIds[Math.min(2, unitIds.length - 1)]!, [ticket, place.label, title, text])
