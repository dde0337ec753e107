import { followMatter } from '@shared/matters/contracts'
import type { MatterView } from '@shared/matters/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Toggle } from '@/ui/toggle/toggle'
import { useStep } from '../../use-matter'

/** Being told how it goes on. */
export function FollowToggle({ matter }: { matter: MatterView }) {
  const follow = useStep(followMatter, matter.id)
  function change(isFollowing: boolean) {
    // Asked on this tap, as WeChat demands; the wish is on its way whatever the answer.
    if (isFollowing) void requestSubscribe([templates.matterProgress.id])
    follow.run({ isFollowing })
  }
  return (
    <Card>
      <Toggle
        label="关注这个议题"
        note="有答复、决定和落实进展时告诉您"
        isOn={matter.isFollowing}
        onChange={change}
      />
      <ErrorNotice error={follow.error} />
    </Card>
  )
}
