import Taro from '@tarojs/taro'
import { cloudPathOf, type PickedPhoto } from './photo-rules'
import { newRequestId } from './request-id'
import { offline } from './unreachable'

const COMPRESS_ABOVE = 1024 * 1024

/** The first twelve bytes of a file on this phone. */
export function headOf(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      position: 0,
      length: 12,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    })
  })
}

export const isCancelled = (failure: unknown) => /cancel/i.test((failure as { errMsg?: string }).errMsg ?? '')

/** Lets somebody choose up to `count` photos or take one; none when they think better of it. */
export async function pickPhotos(count: number): Promise<PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return await Promise.all(
      tempFiles.map(async ({ tempFilePath, size }) => ({
        path: tempFilePath,
        size,
        head: await headOf(tempFilePath),
      })),
    )
  } catch (failure) {
    if (isCancelled(failure)) return []
    throw failure
  }
}

/** Sends a photo of this member's to cloud storage and gives its file id; `onProgress` hears 0–100. */
export async function uploadPhoto(
  memberId: string,
  photo: PickedPhoto,
  onProgress: (percent: number) => void,
): Promise<string> {
  const filePath =
    photo.size > COMPRESS_ABOVE
      ? (await Taro.compressImage({ src: photo.path, quality: 80 })).tempFilePath
      : photo.path
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: cloudPathOf(memberId, newRequestId(), photo.head),
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(offline()),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}
