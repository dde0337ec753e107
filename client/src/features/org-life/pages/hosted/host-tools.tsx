import { LinkRow } from '@/ui/rows/rows'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { figuresPage, planPage } from '../../paths'

/** What there is to see of all that I arrange. */
export const HostTools = () => (
  <Card>
    <LinkRow label="年度计划" icon="calendar" note="固定的活动、日子" onOpen={() => goTo(planPage)} />
    <LinkRow label="活动统计" icon="desk" note="办了多少，来了多少" onOpen={() => goTo(figuresPage)} />
  </Card>
)
