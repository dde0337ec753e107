import fs from 'node:fs'

/**
 * Sends what this thread prints to `say`. Streams alone would miss pino, which writes to the descriptors
 * themselves and so would land on the terminal of whoever started the cloud.
 */
export function captureOutput(say: (text: string) => void): void {
  const take = (chunk: unknown) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8')
    if (text.trim() !== '') say(text.trimEnd())
    return text
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: unknown, ...rest: unknown[]) => {
      take(chunk)
      const done = rest.find((argument) => typeof argument === 'function')
      if (done) process.nextTick(done)
      return true
    }
  }
  const isTerminal = (descriptor: unknown) => descriptor === 1 || descriptor === 2
  const { write, writeSync } = fs
  fs.writeSync = ((descriptor: number, chunk: unknown, ...rest: unknown[]) =>
    isTerminal(descriptor)
      ? Buffer.byteLength(take(chunk))
      : Reflect.apply(writeSync, fs, [descriptor, chunk, ...rest])) as typeof fs.writeSync
  fs.write = ((descriptor: number, chunk: unknown, ...rest: unknown[]) => {
    if (!isTerminal(descriptor)) return Reflect.apply(write, fs, [descriptor, chunk, ...rest])
    const size = Buffer.byteLength(take(chunk))
    const done = rest.at(-1)
    if (typeof done === 'function') process.nextTick(done, null, size, chunk)
  }) as typeof fs.write
}
