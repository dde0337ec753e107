import { openid } from './identity.h5'
import { pdfPathOf, type PickedPdf } from './pdf-rules'
import { chosenFiles } from './photos.h5'
import { newRequestId } from './request-id'
import { offline, unavailable } from './unreachable'

/** Lets somebody choose up to `count` PDFs; none when they think better of it. */
export async function pickPdfs(count: number): Promise<PickedPdf[]> {
  const files = await chosenFiles(count, 'application/pdf')
  return Promise.all(
    files.map(async (file) => ({
      path: URL.createObjectURL(file),
      name: file.name,
      size: file.size,
      head: new Uint8Array(await file.slice(0, 12).arrayBuffer()),
    })),
  )
}

/** Sends a PDF of this member's to the local cloud's storage and gives its file id. */
export async function uploadPdf(memberId: string, { path }: PickedPdf): Promise<string> {
  const body = await (await fetch(path)).blob()
  const cloudPath = encodeURIComponent(pdfPathOf(memberId, newRequestId()))
  const headers = { 'x-openid': await openid(), 'content-type': 'application/pdf' }
  const response = await fetch(`/storage/upload?path=${cloudPath}`, { method: 'POST', headers, body }).catch(
    () => {
      throw offline()
    },
  )
  if (!response.ok) throw unavailable()
  return ((await response.json()) as { fileID: string }).fileID
}
