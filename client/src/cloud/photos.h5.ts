import { openid } from './identity.h5'
import { cloudPathOf, photoTypeOf, type PickedPhoto } from './photo-rules'
import { newRequestId } from './request-id'
import { offline, unavailable } from './unreachable'

/** Lets somebody choose up to `count` files of these types; none when they think better of it. */
export function chosenFiles(count: number, types: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = types
    input.multiple = count > 1
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** Lets somebody choose up to `count` photos; none when they think better of it. */
export async function pickPhotos(count: number): Promise<PickedPhoto[]> {
  const files = await chosenFiles(count, 'image/jpeg,image/png,image/webp')
  return Promise.all(
    files.map(async (file) => ({
      path: URL.createObjectURL(file),
      size: file.size,
      head: new Uint8Array(await file.slice(0, 12).arrayBuffer()),
    })),
  )
}

/** Sends a photo of this member's to the local cloud's storage and gives its file id; `onProgress` hears 0–100. */
export async function uploadPhoto(
  memberId: string,
  photo: PickedPhoto,
  onProgress: (percent: number) => void,
): Promise<string> {
  const who = await openid()
  const body = await (await fetch(photo.path)).blob()
  const path = encodeURIComponent(cloudPathOf(memberId, newRequestId(), photo.head))
  return new Promise((resolve, reject) => {
    // fetch doesn't tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', `/storage/upload?path=${path}`)
    request.setRequestHeader('x-openid', who)
    request.setRequestHeader('content-type', photoTypeOf(photo.head) ?? 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress((loaded / total) * 100))
    request.addEventListener('error', () => reject(offline()))
    request.addEventListener('load', () => {
      if (request.status !== 200) return reject(unavailable())
      resolve((JSON.parse(request.responseText) as { fileID: string }).fileID)
    })
    request.send(body)
  })
}
