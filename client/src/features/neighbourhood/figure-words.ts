import { kindNames } from '@shared/direct-line/draft'
import { outcomeNames } from '@shared/direct-line/outcome'
import { besideRates, rateWords } from './rate-words'

/** By what a figure divides the cases, where it is one of many: `category:lift`. */
export type FigureBy = 'kind' | 'category' | 'place' | 'outcome'

/** A figure as a link carries it: letters that need no quoting (`by=category&of=lift`), which WeChat doesn't undo. */
export interface FigureLink {
  by: FigureBy | 'figure'
  of: string
}

export const linkOf = (figure: string): Record<keyof FigureLink, string> => {
  const [by = '', of] = figure.split(':')
  return of === undefined ? { by: 'figure', of: figure } : { by, of }
}

export const figureOf = ({ by, of }: Partial<Record<keyof FigureLink, string>>): string =>
  by === undefined || by === 'figure' ? (of ?? '') : `${by}:${of ?? ''}`

export interface Names {
  categories: readonly { id: string; name: string }[]
  places: readonly { id: string; name: string }[]
}

const alone: Record<string, string> = {
  submitted: '新反映的',
  closed: '已办结的',
  ...Object.fromEntries(
    [
      ...Object.values(rateWords).flatMap(({ part, whole, rest }) => [part, whole, ...(rest ? [rest] : [])]),
      ...besideRates,
    ].map(({ figure, word }) => [figure, word]),
  ),
}

/** What a figure counts, in words. */
export function figureWord(figure: string, { categories, places }: Names): string {
  const { by, of } = linkOf(figure)
  const named: Record<string, string | undefined> = {
    figure: alone[of],
    kind: kindNames[of as keyof typeof kindNames],
    outcome: outcomeNames[of as keyof typeof outcomeNames],
    category: categories.find(({ id }) => id === of)?.name,
    place: places.find(({ id }) => id === of)?.name,
  }
  return named[by] ?? '其他'
}
