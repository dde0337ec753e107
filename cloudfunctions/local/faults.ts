import * as z from 'zod'

/**
 * What goes wrong at one platform call:
 * `throttle` refused as over quota · `slow` answered late · `fail-before` the connection breaks, nothing happened ·
 * `fail-after` it happened, the answer is lost · `conflict` a transaction's commit meets another's ·
 * `crash-before` and `crash-after` the function's process dies there.
 */
const Kind = z.enum([
  'throttle',
  'slow',
  'fail-before',
  'fail-after',
  'conflict',
  'crash-before',
  'crash-after',
])

export const FaultRule = z.strictObject({
  kind: Kind,
  /** `database.modifyDocument`, `database.*`, `wx.api`, `*`. */
  action: z.string().default('database.*'),
  /** Only calls on this collection, or of this open API. */
  collection: z.string().optional(),
  function: z.string().optional(),
  /** Of the matching calls: each with this probability, or each nth; at most `count` times. */
  probability: z.number().min(0).max(1).optional(),
  every: z.int().positive().optional(),
  count: z.int().nonnegative().optional(),
  /** Skips this many matching calls first. */
  skip: z.int().nonnegative().default(0),
  /** For `slow`. */
  ms: z.number().nonnegative().default(1000),
})
export type FaultRule = z.infer<typeof FaultRule>

export const FaultSettings = z.strictObject({
  seed: z.int().default(1),
  rules: z.array(FaultRule).default([]),
  contentCheck: z.enum(['up', 'down']).default('up'),
  messages: z.enum(['up', 'down']).default('up'),
  /** When the answer about a picture comes: soon, twice, nearly half an hour later by the cloud's clock, or never. */
  mediaCheck: z.enum(['soon', 'twice', 'late', 'never']).default('soon'),
  /** A picture is called risky when its cloud path contains one of these. */
  riskyMedia: z.array(z.string()).default([]),
})
export type FaultSettings = z.infer<typeof FaultSettings>

export interface PlatformCall {
  action: string
  collection: string
  function: string | null
}

/** Chooses, repeatably for one seed, which platform calls go wrong. */
export class Faults {
  private current: FaultSettings = FaultSettings.parse({})
  private random = randomFrom(1)
  private tallies: { matched: number; done: number }[] = []

  get settings(): FaultSettings {
    return this.current
  }

  set(settings: FaultSettings): void {
    this.current = settings
    this.random = randomFrom(settings.seed)
    this.tallies = settings.rules.map(() => ({ matched: 0, done: 0 }))
  }

  /** The first rule that strikes this call, or null. */
  strike(call: PlatformCall): FaultRule | null {
    return this.current.rules.find((rule, place) => this.strikes(rule, place, call)) ?? null
  }

  private strikes(rule: FaultRule, place: number, call: PlatformCall): boolean {
    const tally = this.tallies[place]
    if (!tally || !matches(rule, call)) return false
    tally.matched += 1
    const turn = tally.matched - rule.skip
    if (turn <= 0 || (rule.count !== undefined && tally.done >= rule.count)) return false
    if (rule.every !== undefined && turn % rule.every !== 0) return false
    if (rule.probability !== undefined && this.random() >= rule.probability) return false
    tally.done += 1
    return true
  }
}

function matches(rule: FaultRule, call: PlatformCall): boolean {
  const isAction =
    rule.action === '*' ||
    rule.action === call.action ||
    (rule.action.endsWith('.*') && call.action.startsWith(rule.action.slice(0, -1)))
  const isCollection = rule.collection === undefined || rule.collection === call.collection
  return isAction && isCollection && (rule.function === undefined || rule.function === call.function)
}

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
