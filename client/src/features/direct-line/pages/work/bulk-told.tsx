import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'
import type { BulkResult } from './bulk-assign'

/** `18 件已派给孙丽娟，2 件没有派成：` and of each of those why. */
export function bulkText({ name, cases }: BulkResult): string {
  const refused = cases.filter(({ refusal }) => refusal !== null).length
  const done = cases.length - refused
  if (refused === 0) return `${done} 件已派给${name}`
  return done === 0 ? `${refused} 件都没有派成` : `${done} 件已派给${name}，${refused} 件没有派成`
}

export function BulkTold({ result, onRead }: { result: BulkResult; onRead: () => void }) {
  const refused = result.cases.filter(({ refusal }) => refusal !== null)
  return (
    <Notice tone={refused.length === 0 ? 'good' : 'warn'} title={bulkText(result)}>
      {refused.map(({ appeal, refusal }) => (
        <View key={appeal.id}>
          <View>{appeal.title}</View>
          <View className="bulk-result__ticket">{`${appeal.ticket}：${refusal ?? ''}`}</View>
        </View>
      ))}
      <Button kind="quiet" onTap={onRead}>
        知道了
      </Button>
    </Notice>
  )
}
