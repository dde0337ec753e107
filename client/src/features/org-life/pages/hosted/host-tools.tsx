import { LinkRow } from '@/ui/rows/rows'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { figuresPage, planPage, reviewPage } from '../../paths'
import { countText, useReviewing, useToReview } from '../../use-review'

/** What there is to see of all that I arrange. */
export const HostTools = () => (
  <Card>
    <LinkRow label="年度计划" icon="calendar" note="固定的活动、日子" onOpen={() => goTo(planPage)} />
    <LinkRow label="活动统计" icon="desk" note="办了多少，来了多少" onOpen={() => goTo(figuresPage)} />
    <ReviewRow />
  </Card>
)

/** How many texts wait, for those who look at them; the list itself says when it can't be read. */
function ReviewRow() {
  const [unit] = useReviewing()
  const reading = useToReview(unit?.unitId ?? null)
  if (!unit) return null
  const count = countText(reading)
  return (
    <LinkRow
      label="活动审核"
      icon="search"
      {...(count !== null && { note: reading.items?.length === 0 ? '没有等着看的' : `${count}等您看` })}
      onOpen={() => goTo(reviewPage)}
    />
  )
}
