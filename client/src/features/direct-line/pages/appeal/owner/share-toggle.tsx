import { shareAppeal } from '@shared/direct-line/contracts'
import { isOpen } from '@shared/direct-line/life-cycle'
import { sharingRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Toggle } from '@/ui/toggle/toggle'
import { useStep } from '../../../use-appeal'

/** The building leader is a neighbour: they see a case only when its owner shows it to them. */
export function ShareToggle({ appeal }: { appeal: AppealView }) {
  const share = useStep(shareAppeal, appeal.id)
  const { isSharedWithLeader, state } = appeal
  if (sharingRefusal(appeal) !== null || (!isOpen(state) && !isSharedWithLeader)) return null
  return (
    <Card>
      <Toggle
        label="给楼栋长看"
        note="楼栋长是邻居，能帮着照看、催办；看不到您的电话和留言。随时可以关掉。"
        isOn={isSharedWithLeader}
        onChange={(isShared) => share.run({ isShared })}
      />
      <ErrorNotice error={share.error} />
    </Card>
  )
}
