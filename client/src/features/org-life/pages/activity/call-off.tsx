import { moveRefusal } from '@shared/org-life/rules'
import { SayButton } from '@/ui/sheet/say-button'
import { View } from '@tarojs/components'
import { useCancel } from '../../use-hosting'
import type { OrganiserProps } from './organiser-section'

/** Cancelling it, with the reason that everybody gets to read; nothing to offer once it has begun. */
export function CallOff({ activity, now }: OrganiserProps) {
  const cancelling = useCancel(activity.id)
  if (moveRefusal(activity, 'cancel', activity.isOrganiser, now) !== null) return null
  return (
    <SayButton
      label="取消活动"
      doIt="取消活动"
      kind="danger"
      draftKey={`cancel-activity.${activity.id}`}
      text={{ name: 'because', label: '为什么取消', hint: '报名的人都会看到', max: 100 }}
      say={(because, onDone) => cancelling.run({ because }, onDone)}
      isRunning={cancelling.isRunning}
      error={cancelling.error}
    >
      <View>取消后场地让出来，报名和候补的人都会收到一条消息，不能恢复。</View>
    </SayButton>
  )
}
