import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type { OutputOf } from '@shared/contract'
import type { AppError } from '@shared/errors'
import { MyDataPart, myDataNames } from '@shared/members/my-data'
import { deleteMe, listMyData } from '@shared/members/my-data-contracts'
import type { Cursor } from '@shared/paging'
import { civilDate } from '@shared/time'
import { call } from '@/cloud/call'
import { forgetPerson } from '@/cloud/kept'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useWrite } from './use-write'

export const useMyData = (part: MyDataPart) => usePagedEndpoint(listMyData, { part })

/** Everything of one part, as text. */
async function textOf(part: MyDataPart): Promise<string> {
  const lines = [`【${myDataNames[part]}】`]
  let cursor: Cursor = null
  do {
    const page: OutputOf<typeof listMyData> = await call(listMyData, { part, cursor })
    lines.push(
      ...page.items.map(({ at, title, text }) => [civilDate(at), title, text].filter(Boolean).join(' ')),
    )
    cursor = page.next
  } while (cursor !== null)
  return lines.join('\n')
}

/** Puts all that is kept of me on the phone's clipboard, to paste it wherever I want to keep it; a phone can refuse to. */
export function useTakeAlong() {
  const { mutate, isPending, data, error } = useMutation<'copied' | 'failed', AppError>({
    mutationFn: async () => {
      const parts: string[] = []
      for (const part of MyDataPart.options) parts.push(await textOf(part))
      return Taro.setClipboardData({ data: parts.join('\n\n') }).then(
        () => 'copied' as const,
        () => 'failed' as const,
      )
    },
  })
  return { run: () => mutate(), isRunning: isPending, outcome: data ?? null, error }
}

/** Ends my account; what this phone keeps of it goes as well. */
export function useDeletion(memberId: string) {
  const client = useQueryClient()
  const ending = useWrite(deleteMe)
  return {
    ...ending,
    run: (onDone: () => void) =>
      ending.run({ memberId }, () => {
        forgetPerson()
        client.clear()
        onDone()
      }),
  }
}
