import { request, type IncomingHttpHeaders } from 'node:http'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

/** One request over node's own HTTP: `fetch` is missing in the jsdom tests, and hides the path it's given. */
export function send(wanted: {
  method: string
  url: string
  body?: Uint8Array | string | undefined
  headers?: Record<string, string>
  /** Sent as it stands, where a URL would tidy it. */
  path?: string
}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { method: wanted.method, headers: wanted.headers ?? {}, agent: false }
    const sent = request(
      wanted.url,
      wanted.path ? { ...options, path: wanted.path } : options,
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString('utf8'),
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(wanted.body)
  })
}
