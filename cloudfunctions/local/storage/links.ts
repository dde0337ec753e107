import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { DurableJson } from '../durable-json'

/** Two hours, as getTempFileURL without `maxAge`. */
const DEFAULT_AGE_SECONDS = 7200
const MAX_AGE_SECONDS = 7200

/** Links that hold for one file, one use and a limited time, by the cloud's clock. */
export class StorageLinks {
  private readonly secret: string

  constructor(
    file: string,
    private readonly parts: { origin(): string; now(): number },
  ) {
    const kept = new DurableJson<{ secret: string }>(file, { secret: randomBytes(32).toString('hex') })
    kept.save()
    this.secret = kept.value.secret
  }

  /** The path stands in it as it is, not percent-encoded: the SDK encodes the link before it downloads. */
  download(path: string, maxAge = DEFAULT_AGE_SECONDS): string {
    const expires = this.expiry(Math.min(Math.max(maxAge, 0), MAX_AGE_SECONDS))
    return `${this.parts.origin()}/storage/${path}?sign=${this.sign('get', path, expires)}&t=${expires}`
  }

  /** A ticket for one upload, which the SDK sends back as its `authorization` header. */
  uploadTicket(path: string): string {
    const expires = this.expiry(900)
    return `${expires}.${this.sign('put', path, expires)}`
  }

  mayDownload(path: string, sign: string, expires: string): boolean {
    return this.isValid('get', path, sign, expires)
  }

  mayUpload(path: string, ticket: string): boolean {
    const [expires = '', sign = ''] = ticket.split('.')
    return this.isValid('put', path, sign, expires)
  }

  private isValid(use: 'get' | 'put', path: string, sign: string, expires: string): boolean {
    if (!/^\d{1,12}$/.test(expires)) return false
    const expected = Buffer.from(this.sign(use, path, expires))
    const given = Buffer.from(sign)
    const isGenuine = given.length === expected.length && timingSafeEqual(given, expected)
    return isGenuine && Number(expires) * 1000 > this.parts.now()
  }

  private expiry(seconds: number): string {
    return String(Math.ceil(this.parts.now() / 1000) + seconds)
  }

  private sign(use: 'get' | 'put', path: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${use}\n${path}\n${expires}`).digest('hex')
  }
}
