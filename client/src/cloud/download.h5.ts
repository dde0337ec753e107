import { offline, unavailable } from './unreachable'

/** Fetches a file and saves it under its own name. */
export async function openSheetFile(url: string, fileName: string): Promise<void> {
  const response = await fetch(url).catch(() => {
    throw offline()
  })
  if (!response.ok) throw unavailable()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Opens a PDF to be read, in a tab of its own. */
export function openPdf(url: string, _name: string): Promise<void> {
  window.open(url, '_blank', 'noopener')
  return Promise.resolve()
}
