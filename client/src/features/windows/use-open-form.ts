import { useMutation } from '@tanstack/react-query'
import { AppError } from '@shared/errors'
import type { GuideView } from '@shared/windows/guide'
import { openPdf } from '@/cloud/download'

type File = GuideView['files'][number]

/** Opens a form to fill in; one that is gone from storage has no link. */
export function useOpenForm() {
  const { mutate, isPending, variables, error } = useMutation<void, AppError, File>({
    mutationFn: async ({ url, name }) => {
      if (url === null) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
      await openPdf(url, name)
    },
  })
  return { open: mutate, opening: isPending ? variables.id : null, error }
}
