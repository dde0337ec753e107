import { AppError } from '@shared/errors'
import Taro from '@tarojs/taro'
import type { PickedPhoto } from './photo-rules'
import { newRequestId } from './request-id'

/** A chosen photo that waits on this phone to be sent; plain, so that it can be kept with what it belongs to. */
export interface WaitingPhoto {
  id: string
  path: string
  size: number
  head: number[]
}

/** Keeps a chosen photo beyond this start of the mini-program: WeChat throws temporary files away. */
export function keepPhoto({ path, size, head }: PickedPhoto): Promise<WaitingPhoto> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) =>
        resolve({ id: newRequestId(), path: String(savedFilePath), size, head: [...head] }),
      fail: () => reject(new AppError({ code: 'REFUSED', reason: 'appeal.photo_missing' })),
    })
  })
}

/** The photo as it was chosen; null when it is no longer on this phone. */
export function keptPhoto({ path, size, head }: WaitingPhoto): Promise<PickedPhoto | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path,
      success: () => resolve({ path, size, head: Uint8Array.from(head) }),
      fail: () => resolve(null),
    })
  })
}

/** Makes room once it has been sent, or isn't wanted any more. */
export function dropPhoto({ path }: WaitingPhoto): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath: path, complete: () => resolve() })
  })
}
