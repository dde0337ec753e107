import { useMutation } from '@tanstack/react-query'
import type { AppError } from '@shared/errors'
import { linkToExport } from '@shared/exports/contracts'
import { call } from '@/cloud/call'
import { openSheetFile } from '@/cloud/download'
import { newRequestId } from '@/cloud/request-id'

/** Each tap asks for a link of its own, since one lasts a quarter of an hour. */
export function useDownload(id: string) {
  const { mutate, isPending, error } = useMutation<void, AppError>({
    mutationFn: async () => {
      const { url, fileName } = await call(linkToExport, { id, requestId: newRequestId() })
      await openSheetFile(url, fileName)
    },
  })
  return { download: () => mutate(), isRunning: isPending, error }
}
