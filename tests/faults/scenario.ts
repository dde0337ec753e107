/** One failure run at full size: it throws, with what it saw, when a promise of the product is broken. */
export interface FaultScenario {
  readonly name: string
  /** Every choice comes from the seed, so a failure can be had again; the figures are printed. */
  run(seed: number): Promise<Readonly<Record<string, number>>>
}
