import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { decodedPath, sendJson } from '../http'
import { byteRange } from './byte-range'
import { FileTooLarge, type StorageFiles, type StoredFile } from './files'
import type { StorageLinks } from './links'
import { fileIdOf, isCloudPath } from './paths'

const MAX_UPLOAD_BYTES = 50_000_000
// Anything else is only ever saved: an uploaded page must not run as part of this site.
const SHOWN_TYPES =
  /^(image\/(png|jpeg|gif|webp|avif)|video\/|audio\/|application\/pdf|text\/(plain|csv|calendar))/

interface Parts {
  files: StorageFiles
  links: StorageLinks
}

/** `POST /storage/upload?path=`: what `wx.cloud.uploadFile` does. Only its uploader may replace a file. */
export async function uploadAsClient(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const openid = String(request.headers['x-openid'] ?? '')
  const path = url.searchParams.get('path') ?? ''
  const refuse = (status: number, errCode: number, errMsg: string) =>
    sendJson(response, status, { errCode, errMsg: `cloud.uploadFile:fail ${errMsg}` })
  if (openid === '') return refuse(401, -503002, 'permission denied: nobody is signed in')
  if (!isCloudPath(path)) return refuse(400, -401002, 'cloudPath is not a path inside the storage')
  const previous = await parts.files.find(path)
  if (previous && previous.uploadedBy !== openid)
    return refuse(403, -503002, 'permission denied: not its uploader')
  try {
    await parts.files.write(path, request, { maxBytes: MAX_UPLOAD_BYTES, uploadedBy: openid })
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    return refuse(413, -403001, `the file has ${error.message}`)
  }
  sendJson(response, 200, { fileID: fileIdOf(path), statusCode: 204 })
}

/** `PUT /storage/<path>`: the second half of the SDK's uploadFile; the reply is empty, or an error in XML. */
export async function uploadByTicket(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const path = decodedPath(url.pathname.slice('/storage/'.length)) ?? ''
  const ticket = String(request.headers.authorization ?? '')
  if (!isCloudPath(path) || !parts.links.mayUpload(path, ticket)) {
    return sendXmlError(response, 403, 'SignatureDoesNotMatch', 'the upload was not granted or has expired')
  }
  try {
    await parts.files.write(path, request, { maxBytes: MAX_UPLOAD_BYTES, uploadedBy: '' })
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    return sendXmlError(response, 400, 'EntityTooLarge', error.message)
  }
  response.writeHead(200, { 'content-length': 0 }).end()
}

/** `GET` and `HEAD /storage/<path>?sign=&t=`. */
export async function download(parts: Parts, request: IncomingMessage, response: ServerResponse, url: URL) {
  const { searchParams } = url
  const path = decodedPath(url.pathname.slice('/storage/'.length))
  if (path === null) return sendXmlError(response, 400, 'InvalidURI', 'not a path')
  const isGranted = parts.links.mayDownload(path, searchParams.get('sign') ?? '', searchParams.get('t') ?? '')
  if (!isGranted) return sendXmlError(response, 403, 'AccessDenied', 'the link is forged or has expired')
  const file = await parts.files.find(path)
  if (file === null) return sendXmlError(response, 404, 'NoSuchKey', 'there is no such file')
  await sendFile(file, request, response)
}

async function sendFile(file: StoredFile, request: IncomingMessage, response: ServerResponse) {
  const range = byteRange(request.headers.range, file.bytes)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${file.bytes}` }).end()
    return
  }
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 }
  const isShown = SHOWN_TYPES.test(file.contentType)
  response.writeHead(range ? 206 : 200, {
    'content-type': isShown ? file.contentType : 'application/octet-stream',
    'content-length': to - from + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=600',
    'x-content-type-options': 'nosniff',
    ...(isShown ? {} : { 'content-disposition': 'attachment' }),
    ...(range ? { 'content-range': `bytes ${from}-${to}/${file.bytes}` } : {}),
  })
  if (request.method === 'HEAD' || file.bytes === 0) response.end()
  else await pipeline(createReadStream(file.blob, { start: from, end: to }), response)
}

function sendXmlError(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><Resource/><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
}
