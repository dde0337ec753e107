import type { PublicAppealView } from '@shared/direct-line/ledger'
import { isOpen } from '@shared/direct-line/life-cycle'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Toggle } from '@/ui/toggle/toggle'
import { useFollow } from '../../use-public-case'

/** Being told how it goes on, without having met with it oneself. What has ended goes on no more. */
export function FollowToggle({ appeal }: { appeal: PublicAppealView }) {
  const { id, iFollow, state } = appeal
  const follow = useFollow(id)
  if (!isOpen(state) && !iFollow) return null

  function change(isFollowing: boolean) {
    if (isFollowing) void requestSubscribe([templates.appealProgress.id])
    follow.run({ isFollowing })
  }
  return (
    <Card>
      <Toggle label="关注这件事" note="每有进展告诉您一次" isOn={iFollow} onChange={change} />
      <ErrorNotice error={follow.error} />
    </Card>
  )
}
