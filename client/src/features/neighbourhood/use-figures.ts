import type { InputOf, OutputOf } from '@shared/contract'
import { showFigures } from '@shared/direct-line/public-contracts'
import type { Figures } from '@shared/direct-line/figures'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export type FiguresShown = OutputOf<typeof showFigures>

/** A year, the month itself included. */
export const MONTHS_SHOWN = 12

/** The figures of a unit and the months up to this one; null asks for nothing. */
export function useFigures(input: InputOf<typeof showFigures> | null) {
  useFreshOnShow(showFigures)
  return useEndpoint(showFigures, input)
}

/** The figures of one month; a month in which nothing happened has none. */
export const figuresIn = ({ rows }: Pick<FiguresShown, 'rows'>, month: string): Figures =>
  rows.find((row) => row.month === month)?.figures ?? {}
