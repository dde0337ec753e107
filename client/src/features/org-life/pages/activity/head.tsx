import { View } from '@tarojs/components'
import { kindNames } from '@shared/org-life/kinds'
import type { ActivityView } from '@shared/org-life/schema'
import { isOpenSignUp, signUpStateNames } from '@shared/org-life/sign-up'
import { isToCome } from '@shared/org-life/life-cycle'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Tag, type TagProps } from '@/ui/tag/tag'
import { timeText } from '../../activity/activity-words'
import { comingOf } from '../../activity/coming'
import { signUpLooks } from '../../activity/looks'

interface HeadProps {
  activity: ActivityView
  now: number
}

/** What, when and where, and whether I can come. */
export function Head({ activity, now }: HeadProps) {
  const { kind, title, place, cancelledBecause, check } = activity
  const { note, ...coming } = comingOf(activity, now)
  const tag = myTag(activity) ?? coming
  return (
    <>
      {cancelledBecause !== null && (
        <Notice tone="danger" icon="close" title="活动取消了" text={`原因：${cancelledBecause}`} />
      )}
      {check !== 'passed' && activity.isOrganiser && <CheckNotice check={check} />}
      <Card>
        <Tag {...tag} />
        <View className="activity__title" aria-role="heading" aria-level="2">
          {title}
        </View>
        <View className="activity__strong">{timeText(activity, now)}</View>
        <View>{place.name}</View>
        {place.kind === 'room' && <View className="activity__soft">{place.address}</View>}
        <View className="activity__soft">{[kindNames[kind], note].filter(Boolean).join(' · ')}</View>
      </Card>
    </>
  )
}

/** Whoever has signed up knows that they can come: how they stand is what they look for. */
const myTag = ({ mine, state }: ActivityView): TagProps | null =>
  mine && isOpenSignUp(mine.state) && isToCome(state)
    ? { word: signUpStateNames[mine.state], ...signUpLooks[mine.state] }
    : null

const CheckNotice = ({ check }: Pick<ActivityView, 'check'>) => (
  <Notice
    tone="warn"
    title={check === 'risky' ? '内容没有通过检查，别人看不到' : '内容正在检查，通过以后大家才能看到'}
    text={check === 'risky' ? '请修改标题和介绍，去掉不合适的内容。' : '一般几分钟就好，不用再发。'}
  />
)
