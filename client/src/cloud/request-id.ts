const hex = (byte: number) => byte.toString(16).padStart(2, '0')

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16)
  // WeChat's logic layer has no crypto; the id tells one person's own forms apart and guards nothing.
  if (typeof crypto === 'undefined') return bytes.map(() => Math.floor(Math.random() * 256))
  return crypto.getRandomValues(bytes)
}

/** A fresh name for a form (UUID v4), made when it opens, so that a retried tap finds what the first one made. */
export function newRequestId(): string {
  const bytes = randomBytes()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = Array.from(bytes, hex).join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}
