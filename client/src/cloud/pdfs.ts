import Taro from '@tarojs/taro'
import { pdfPathOf, type PickedPdf } from './pdf-rules'
import { headOf, isCancelled } from './photos'
import { newRequestId } from './request-id'
import { offline } from './unreachable'

/** Lets somebody choose up to `count` PDFs out of a chat, the one place where WeChat offers files; none when they think better of it. */
export async function pickPdfs(count: number): Promise<PickedPdf[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: ['pdf'] })
    return await Promise.all(
      tempFiles.map(async ({ path, name, size }) => ({ path, name, size, head: await headOf(path) })),
    )
  } catch (failure) {
    if (isCancelled(failure)) return []
    throw failure
  }
}

/** Sends a PDF of this member's to cloud storage and gives its file id. */
export const uploadPdf = (memberId: string, { path }: PickedPdf): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.cloud.uploadFile({
      cloudPath: pdfPathOf(memberId, newRequestId()),
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject(offline()),
    })
  })
