/** One thing measured; `within` is true when no figure is above the budget of the same name. */
export interface Scenario {
  readonly name: string
  run(): Promise<Measurement>
}

export interface Measurement {
  readonly figures: Readonly<Record<string, number>>
  readonly budget: Readonly<Record<string, number>>
}

/** A figure that has a budget but was not measured is over it. */
export function isWithin({ figures, budget }: Measurement): boolean {
  return Object.entries(budget).every(([figure, most]) => (figures[figure] ?? Infinity) <= most)
}
