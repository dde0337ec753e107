/** From now on the clock of where this runs, a page or jest's own, shows `shift` ms more; it goes on running. */
export function shiftClock(shift: number): void {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      super(...((given.length === 0 ? [Real.now() + shift] : given) as [number]))
    }

    static override now(): number {
      return Real.now() + shift
    }
  } as DateConstructor
}
