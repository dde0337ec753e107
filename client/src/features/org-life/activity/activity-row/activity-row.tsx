import { View } from '@tarojs/components'
import { kindNames } from '@shared/org-life/kinds'
import type { ActivityCard } from '@shared/org-life/schema'
import { goTo } from '@/ui/go'
import { Tag, type TagProps } from '@/ui/tag/tag'
import '../../../../ui/card/card.scss'
import { activityPage } from '../../paths'
import { distanceText, hostText, timeText } from '../activity-words'
import { comingOf } from '../coming'
import './activity-row.scss'

interface ActivityRowProps {
  activity: ActivityCard
  now: number
  /** How I stand to it, in the place of whether I can come. */
  standing?: TagProps & { note: string }
}

/** An activity in a list: whether I can come, what, when, where, by whom. */
export function ActivityRow({ activity, now, standing }: ActivityRowProps) {
  const { id, kind, title, place, distance } = activity
  const { note, ...tag } = standing ?? comingOf(activity, now)
  const where = distance === null ? place.name : `${place.name}，离您 ${distanceText(distance)}`
  return (
    <View className="card activity-row" aria-role="link" onClick={() => goTo(activityPage, { id })}>
      <View className="activity-row__head">
        <Tag {...tag} />
        {note !== '' && <View className="activity-row__note">{note}</View>}
      </View>
      <View className="activity-row__title">{title}</View>
      <View>{timeText(activity, now)}</View>
      <View className="activity-row__soft">{where}</View>
      <View className="activity-row__soft">{`${kindNames[kind]} · ${hostText(activity)}`}</View>
    </View>
  )
}
