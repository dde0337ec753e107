import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from './storage/content-types'

const HASHED = /[.-][0-9a-f]{8,}\./
const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>社区直通车</title>
<body style="font:16px/1.6 system-ui;margin:48px auto;max-width:32em;padding:0 16px"><h1>浏览器版还没有构建</h1>
<p>请运行 <code>npm run build</code>，再刷新本页。开发页面在 <a href="/dev">/dev</a>。</p>
<p lang="en">The browser build isn't there yet: run <code>npm run build</code>.</p></body></html>`

/** Serves the browser build; a path that names no file gets the page itself, whose router takes over. */
export async function serveStatic(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) {
  const asked = join(folder, normalize(path))
  const isInside = asked === folder || asked.startsWith(folder + sep)
  const found = isInside ? await fileAt(asked) : null
  if (found === null && extname(path) !== '') {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found')
    return
  }
  const file = found ?? (await fileAt(join(folder, 'index.html')))
  if (file === null) {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(NOT_BUILT)
    return
  }
  const etag = `"${file.bytes.toString(36)}-${Math.round(file.changed).toString(36)}"`
  const headers = {
    'content-type': contentTypeOf(file.path),
    'cache-control': HASHED.test(file.path.slice(folder.length))
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': file.bytes })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

async function fileAt(path: string): Promise<{ path: string; bytes: number; changed: number } | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? { path, bytes: found.size, changed: found.mtimeMs } : null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    throw error
  }
}
