import Taro from '@tarojs/taro'
import { offline, unavailable } from './unreachable'

type FileType = 'xlsx' | 'pdf'

/** Fetches a file and opens it under its own name; from there it can be sent on or saved. */
async function openFile(url: string, fileName: string, fileType: FileType): Promise<void> {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const files = Taro.getFileSystemManager()
  // Files that were opened before must not pile up on the phone.
  for (const name of files.readdirSync(folder)) {
    if (name.endsWith(`.${fileType}`)) files.unlinkSync(`${folder}/${name}`)
  }
  const filePath = `${folder}/${fileName}`
  const { statusCode } = await Taro.downloadFile({ url, filePath }).catch(() => {
    throw offline()
  })
  if (statusCode !== 200) throw unavailable()
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}

export const openSheetFile = (url: string, fileName: string): Promise<void> => openFile(url, fileName, 'xlsx')

/** Opens a PDF to be read. */
export const openPdf = (url: string, name: string): Promise<void> =>
  openFile(url, name.toLowerCase().endsWith('.pdf') ? name : `${name}.pdf`, 'pdf')
