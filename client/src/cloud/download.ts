import Taro from '@tarojs/taro'
import { offline, unavailable } from './unreachable'

/** Fetches a file and opens it under its own name; from there it can be sent on or saved. */
export async function openSheetFile(url: string, fileName: string): Promise<void> {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const files = Taro.getFileSystemManager()
  // Tables that were opened before must not pile up on the phone.
  for (const name of files.readdirSync(folder)) {
    if (name.endsWith('.xlsx')) files.unlinkSync(`${folder}/${name}`)
  }
  const filePath = `${folder}/${fileName}`
  const { statusCode } = await Taro.downloadFile({ url, filePath }).catch(() => {
    throw offline()
  })
  if (statusCode !== 200) throw unavailable()
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
