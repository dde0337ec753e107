import { useMutation } from '@tanstack/react-query'
import { AppError } from '@shared/errors'
import type { MatterView } from '@shared/matters/schema'
import { openPdf } from '@/cloud/download'

type File = MatterView['files'][number]

/** Opens a matter's file; one that is gone from storage has no link. */
export function useOpenFile() {
  const { mutate, isPending, variables, error } = useMutation<void, AppError, File>({
    mutationFn: async ({ url, name }) => {
      if (url === null) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
      await openPdf(url, name)
    },
  })
  return { open: mutate, opening: isPending ? variables.id : null, error }
}
