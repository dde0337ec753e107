import { cloud, PlatformError, succeeded } from './cloud'
import { linksTo } from './photos'

/** Puts a file of ours into storage, in the place of one of the same path, and gives its id. */
export async function storeFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = succeeded(await cloud.uploadFile({ cloudPath, fileContent: content }))
  return fileID
}

export async function readFile(fileId: string): Promise<Buffer> {
  const { fileContent } = succeeded(await cloud.downloadFile({ fileID: fileId }))
  if (fileContent === undefined) throw new PlatformError('STORAGE_FILE_EMPTY')
  return Buffer.from(fileContent)
}

/** Removes files; that one is gone already is what was wanted. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  const { fileList } = succeeded(await cloud.deleteFile({ fileList: [...fileIds] }))
  const refused = fileList.filter((file) => file.code !== 'SUCCESS').map((file) => file.fileID)
  // Not by its code, which we know of the local cloud only: what can still be linked to is still there.
  const left = await linksTo(refused)
  if (left.size > 0) throw new PlatformError('STORAGE_FILE_LEFT')
}
