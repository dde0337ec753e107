import type { MatterView } from '@shared/matters/schema'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { LinkRow } from '@/ui/rows/rows'
import { useOpenFile } from '../../use-open-file'

/** What the publisher attached, to be opened and read. */
export function Files({ files }: Pick<MatterView, 'files'>) {
  const { open, opening, error } = useOpenFile()
  return (
    <>
      {files.map(({ id, name, url }) => (
        <LinkRow
          key={id}
          label={name}
          icon="download"
          note={opening === id ? '正在打开' : 'PDF'}
          onOpen={() => open({ id, name, url })}
        />
      ))}
      <ErrorNotice error={error} />
    </>
  )
}
