import { DurableJson } from './durable-json'

/**
 * The cloud's clock: the machine's, shifted. The shift sits in shared memory, so a change reaches function workers
 * in the middle of an invocation, and on disk, because the data already holds times of the shifted clock.
 */
export class CloudClock {
  readonly shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  private readonly shift = new BigInt64Array(this.shared)
  private readonly kept: DurableJson<{ shift: number }>

  constructor(file: string) {
    this.kept = new DurableJson(file, { shift: 0 })
    Atomics.store(this.shift, 0, BigInt(this.kept.value.shift))
  }

  now = (): number => Date.now() + Number(Atomics.load(this.shift, 0))

  set(instant: number): void {
    this.shiftBy(instant - Date.now())
  }

  advance(milliseconds: number): void {
    this.shiftBy(this.kept.value.shift + milliseconds)
  }

  reset(): void {
    this.shiftBy(0)
  }

  private shiftBy(milliseconds: number): void {
    const shift = Math.round(milliseconds)
    Atomics.store(this.shift, 0, BigInt(shift))
    this.kept.value = { shift }
    this.kept.save()
  }
}
