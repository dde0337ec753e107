import { useSyncExternalStore } from 'react'
import { View } from '@tarojs/components'
import { askSubscriptionsWith } from '@/cloud/subscribe.h5'
import { Button } from '../button/button'
import { Sheet } from '../sheet/sheet'

interface Question {
  templateIds: string[]
  answer: (accepted: string[]) => void
}

let question: Question | null = null
const listeners = new Set<() => void>()

function show(next: Question | null) {
  question = next
  for (const listener of listeners) listener()
}

askSubscriptionsWith(async (templateIds) => {
  const accepted = await new Promise<string[]>((answer) => show({ templateIds, answer }))
  show(null)
  return accepted
})

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** WeChat's own question before subscription messages, as the browser build puts it. */
export function SubscribeSheet() {
  const open = useSyncExternalStore(watch, () => question)
  if (!open) return null
  return (
    <Sheet
      isOpen
      title="有进展时提醒您"
      onClose={() => open.answer([])}
      actions={
        <>
          <Button kind="primary" onTap={() => open.answer(open.templateIds)}>
            允许提醒
          </Button>
          <Button kind="quiet" onTap={() => open.answer([])}>
            不用提醒
          </Button>
        </>
      }
    >
      <View>办理有进展时，给您发一条服务通知。不允许也没关系，消息都在“我的”里。</View>
    </Sheet>
  )
}
