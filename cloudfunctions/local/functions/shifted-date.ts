/** Makes `Date` in this thread tell the cloud's time, so that product code needs no other way to ask for it. */
export function shiftDate(clock: SharedArrayBuffer): void {
  const shift = new BigInt64Array(clock)
  const RealDate = Date
  const now = () => RealDate.now() + Number(Atomics.load(shift, 0))

  function CloudDate(this: unknown, ...given: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, given.length === 0 ? [now()] : given, new.target)
  }

  Object.setPrototypeOf(CloudDate, RealDate)
  CloudDate.prototype = RealDate.prototype
  RealDate.prototype.constructor = CloudDate
  Object.defineProperty(CloudDate, 'now', { value: now, writable: true, configurable: true })
  globalThis.Date = CloudDate as unknown as DateConstructor
}
