import { useMutation } from '@tanstack/react-query'
import { AppError } from '@shared/errors'
import { openPdf } from '@/cloud/download'
import { ErrorNotice } from '../notice/error-notice'
import { LinkRow } from '../rows/rows'

/** A PDF that can be read, with a link that expires; one that is gone from storage has none. */
export interface ShownPdf {
  id: string
  name: string
  url: string | null
}

function useOpenPdf() {
  const { mutate, isPending, variables, error } = useMutation<void, AppError, ShownPdf>({
    mutationFn: async ({ url, name }) => {
      if (url === null) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
      await openPdf(url, name)
    },
  })
  return { open: mutate, opening: isPending ? variables.id : null, error }
}

/** What the publisher attached, to be opened and read. */
export function PdfList({ files }: { files: readonly ShownPdf[] }) {
  const { open, opening, error } = useOpenPdf()
  return (
    <>
      {files.map((file) => (
        <LinkRow
          key={file.id}
          label={file.name}
          icon="download"
          note={opening === file.id ? '正在打开' : 'PDF'}
          onOpen={() => open(file)}
        />
      ))}
      <ErrorNotice error={error} />
    </>
  )
}
