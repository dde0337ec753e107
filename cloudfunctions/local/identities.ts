import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { DurableJson } from './durable-json'

/** A person the developer page and the browser build can act as. */
export const Identity = z.object({
  openid: z.string().min(1).max(64),
  name: z.string(),
  note: z.string().default(''),
  phone: z.string().optional(),
})
export type Identity = z.infer<typeof Identity>

const CODE_LIFE = 5 * 60_000

/** Who can be acted as, when each was last active, and the phone number each would share. */
export class Identities {
  private readonly kept: DurableJson<Identity[]>
  private readonly activity: DurableJson<Record<string, number>>
  private readonly phoneCodes = new Map<string, { openid: string; until: number }>()
  private activitySaved = 0

  constructor(
    files: { identities: string; activity: string },
    private readonly now: () => number,
  ) {
    this.kept = new DurableJson<Identity[]>(files.identities, [])
    this.activity = new DurableJson<Record<string, number>>(files.activity, {})
  }

  get list(): readonly Identity[] {
    return this.kept.value
  }

  replace(identities: Identity[]): void {
    this.kept.value = identities
    this.kept.save()
  }

  /** Notes that a person used the mini-program now. On disk a second late at most: a lost second matters to nobody. */
  seen(openid: string): void {
    this.activity.value[openid] = this.now()
    if (Date.now() - this.activitySaved < 1000) return
    this.activitySaved = Date.now()
    this.activity.save()
  }

  /** Milliseconds since the person last used the mini-program. */
  idleFor(openid: string): number {
    const last = this.activity.value[openid]
    return last === undefined ? Infinity : Math.abs(this.now() - last)
  }

  /** What the phone-number button hands to the page: good once, for five minutes. */
  phoneCode(openid: string): string {
    const code = randomBytes(16).toString('hex')
    this.phoneCodes.set(code, { openid, until: this.now() + CODE_LIFE })
    return code
  }

  /** The phone number behind a code, or null when it was used or is too old. */
  redeemPhoneCode(code: string): string | null {
    const found = this.phoneCodes.get(code)
    this.phoneCodes.delete(code)
    if (!found || found.until < this.now()) return null
    return this.list.find(({ openid }) => openid === found.openid)?.phone ?? inventedPhone(found.openid)
  }
}

function inventedPhone(openid: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(openid).digest('hex').slice(0, 12)}`) % 100_000_000n
  return `199${digits.toString().padStart(8, '0')}`
}
