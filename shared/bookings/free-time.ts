import { overlap, type Span } from './slot'

const byStart = (one: Span, other: Span): number => one.from - other.from

/** What of the spans lies in none of the holes, in order. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let rest = [...spans].sort(byStart).map(({ from, to }) => ({ from, to }))
  for (const hole of holes) {
    rest = rest.flatMap((span) => {
      if (!overlap(span, hole)) return [span]
      const before = { from: span.from, to: hole.from }
      const after = { from: hole.to, to: span.to }
      return [before, after].filter(({ from, to }) => from < to)
    })
  }
  return rest
}

/** The same time as spans that neither touch nor overlap, in order. */
export function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const { from, to } of [...spans].sort(byStart)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** What of a span lies in the others, in order. */
export const within = (spans: readonly Span[], bounds: Span): Span[] =>
  spans
    .filter((span) => overlap(span, bounds))
    .map(({ from, to }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }))
    .sort(byStart)

/** The starts, each a step after the last, at which `minutes` fit into a free stretch of that open span. */
export function startsWithin(
  open: Span,
  { free, step, minutes }: { free: readonly Span[]; step: number; minutes: number },
): number[] {
  const starts: number[] = []
  for (let from = open.from; from + minutes <= open.to; from += step) {
    if (free.some((stretch) => stretch.from <= from && from + minutes <= stretch.to)) starts.push(from)
  }
  return starts
}
