import Taro from '@tarojs/taro'
import type { PickedPhoto } from '@/cloud/photo-rules'
import { cropIn, type Cut } from './crop-area'

const JPEG_START = new Uint8Array([0xff, 0xd8, 0xff])

function sizeOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })
}

interface CanvasImage {
  src: string
  onload: (() => void) | null
  onerror: ((failure: unknown) => void) | null
}

interface Canvas {
  createImage: () => CanvasImage
  getContext: (kind: '2d') => { drawImage: (image: CanvasImage, ...sizes: number[]) => void }
}

function loaded(canvas: Canvas, src: string): Promise<CanvasImage> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = reject
    image.src = src
  })
}

/** What remains of a photo, as a new file on this phone. */
export async function cropPhoto(url: string, cut: Cut): Promise<PickedPhoto> {
  const photo = await Taro.getImageInfo({ src: url })
  const { x, y, width, height, drawn } = cropIn(cut, photo)
  const offscreen = Taro.createOffscreenCanvas({ type: '2d', ...drawn })
  const canvas = offscreen as unknown as Canvas
  const image = await loaded(canvas, photo.path)
  canvas.getContext('2d').drawImage(image, x, y, width, height, 0, 0, drawn.width, drawn.height)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: offscreen as unknown as Taro.Canvas,
    fileType: 'jpg',
    quality: 0.9,
  })
  return { path: tempFilePath, size: await sizeOf(tempFilePath), head: JPEG_START }
}
