import type { PickedPhoto } from '@/cloud/photo-rules'
import { cropIn, type Cut } from './crop-area'

const JPEG_START = new Uint8Array([0xff, 0xd8, 0xff])

async function loaded(src: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  image.src = src
  await image.decode()
  return image
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/jpeg',
      0.9,
    ),
  )

/** What remains of a photo, as a new file in this browser. */
export async function cropPhoto(url: string, cut: Cut): Promise<PickedPhoto> {
  const image = await loaded(url)
  const photo = { width: image.naturalWidth, height: image.naturalHeight }
  const { x, y, width, height, drawn } = cropIn(cut, photo)
  const canvas = Object.assign(document.createElement('canvas'), drawn)
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, drawn.width, drawn.height)
  const blob = await jpegOf(canvas)
  return { path: URL.createObjectURL(blob), size: blob.size, head: JPEG_START }
}
