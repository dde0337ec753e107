import type { PlatformReply } from '../platform-reply'
import { fileIdOf, isCloudPath, pathOf } from './paths'
import type { StorageFiles } from './files'
import type { StorageLinks } from './links'

interface Parts {
  files: StorageFiles
  links: StorageLinks
  origin(): string
}

interface AskedLink {
  fileid: string
  max_age?: number
}

/** The `storage.*` requests of the SDK's protocol. */
export async function storageAction(
  { files, links, origin }: Parts,
  action: string,
  body: Record<string, unknown>,
): Promise<PlatformReply> {
  switch (action) {
    case 'storage.getUploadMetadata': {
      const path = String(body.path)
      if (!isCloudPath(path))
        return { code: 'INVALID_PARAM', message: 'cloudPath is not a path inside the storage' }
      const ticket = links.uploadTicket(path)
      const fileId = fileIdOf(path)
      const url = `${origin()}/storage/${encodeURIComponent(path).replaceAll('%2F', '/')}`
      // An HTTP header carries cosFileId, so it must be ASCII.
      const cosFileId = Buffer.from(fileId).toString('base64url')
      return { data: { url, token: 'local', authorization: ticket, fileId, cosFileId } }
    }
    case 'storage.batchGetDownloadUrl': {
      const asked = body.file_list as AskedLink[]
      const download_list = await Promise.all(
        asked.map(async ({ fileid, max_age }) => {
          const path = pathOf(fileid)
          if (path === null) return { code: 'INVALID_FILEID', fileID: fileid, tempFileURL: '' }
          if ((await files.find(path)) === null) {
            return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
          }
          return { code: 'SUCCESS', fileID: fileid, tempFileURL: links.download(path, max_age) }
        }),
      )
      return { data: { download_list } }
    }
    case 'storage.batchDeleteFile': {
      const asked = body.fileid_list as string[]
      const delete_list = await Promise.all(
        asked.map(async (fileID) => {
          const path = pathOf(fileID)
          if (path === null) return { fileID, code: 'INVALID_FILEID' }
          return { fileID, code: (await files.remove(path)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      )
      return { data: { delete_list } }
    }
    default:
      return { code: 'INVALID_ACTION', message: `the local cloud has no ${action}` }
  }
}
