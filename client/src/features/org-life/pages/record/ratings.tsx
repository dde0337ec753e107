import { View } from '@tarojs/components'
import { useNow } from '@/cloud/use-now'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { StarsGiven, type StarCount } from '@/ui/stars/stars'
import { dayText } from '@/ui/when'
import { useRatings } from '../../use-record'
import '../activity/activity.scss'

/** What those who came wrote with their stars; without names, and for the organisers alone. */
export function Ratings({ activityId }: { activityId: string }) {
  const reading = useRatings(activityId)
  const now = useNow()
  return (
    <Section title="大家的评价">
      <PagedList
        reading={reading}
        keyOf={({ at, stars, words }) => `${at}.${stars}.${words}`}
        empty={
          <Empty icon="star" title="还没有人评价" text="来过的人评了星、写了话，会列在这里，不带名字。" />
        }
      >
        {({ stars, words, at }) => (
          <Card>
            <StarsGiven label="总的来说" value={stars as StarCount} />
            {words !== '' && <View className="activity__text">{words}</View>}
            <View className="activity__soft">{dayText(at, now)}</View>
          </Card>
        )}
      </PagedList>
    </Section>
  )
}
