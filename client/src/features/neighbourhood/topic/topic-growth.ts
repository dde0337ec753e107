import { growing, type Growth } from '@shared/direct-line/growth'
import { addMonths } from '@shared/time'
import { figureWord } from '../figure-words'
import { shortMonthText } from '@/ui/months'
import { figuresIn, type FiguresShown } from '../use-figures'

/** The month and the one before it. */
export const GROWTH_MONTHS = 2

export interface NamedGrowth extends Growth {
  by: 'category' | 'place'
  name: string
}

/** What grows in a month by subject or by place, named. */
export function growthBy(by: 'category' | 'place', shown: FiguresShown, month: string): NamedGrowth[] {
  return growing(figuresIn(shown, month), figuresIn(shown, addMonths(month, -1)), by).map((one) => ({
    ...one,
    by,
    name: figureWord(`${by}:${one.id}`, shown),
  }))
}

/** What grows fastest of all, a subject rather than a place when they grow alike; null when nothing does. */
export function fastestGrowth(shown: FiguresShown, month: string): NamedGrowth | null {
  const [subject] = growthBy('category', shown, month)
  const [place] = growthBy('place', shown, month)
  const rise = (one: NamedGrowth | undefined) => (one ? one.cases - one.before : 0)
  return (rise(place) > rise(subject) ? place : subject) ?? null
}

/** `11月反映“垃圾清运” 12 件，比10月多 5 件。` */
export const growthText = ({ name, cases, before }: NamedGrowth, month: string): string =>
  `${shortMonthText(month)}反映“${name}” ${cases} 件，比${shortMonthText(addMonths(month, -1))}多 ${cases - before} 件。`
