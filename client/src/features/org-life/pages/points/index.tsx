import { View } from '@tarojs/components'
import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { attendancePoints } from '@shared/org-life/points'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { goToTab } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Figures } from '@/ui/tiles/tiles'
import { RegisterFirst } from '../../register-first'
import { useMyPoints } from '../../use-ledger'
import { PointsLine } from './points-line'

/** What I have earned by coming, line by line; no line is ever changed. */
export default function PointsPage() {
  const { reading } = useMe()
  return (
    <Page title="我的积分">
      <ReadingView reading={reading}>
        {({ member }) => (member ? <MyPoints /> : <RegisterFirst />)}
      </ReadingView>
    </Page>
  )
}

function MyPoints() {
  const reading = useMyPoints()
  const now = useNow()
  const total = reading.firstPage?.total
  return (
    <>
      {total !== undefined && (
        <Card>
          <Figures figures={[{ figure: String(total), word: '现有积分' }]} />
          <HowEarned />
        </Card>
      )}
      <Section title="每一笔">
        <PagedList
          reading={reading}
          keyOf={({ id }) => id}
          empty={
            <Empty
              icon="star"
              title="还没有积分"
              text="参加活动签到以后，积分自动记到这里。"
              action={<Button onTap={() => goToTab('org-life')}>去看看有什么活动</Button>}
            />
          }
        >
          {(line) => <PointsLine line={line} now={now} />}
        </PagedList>
      </Section>
    </>
  )
}

const HowEarned = () => (
  <Fold label="怎么得积分" note="签到以后自动记">
    <Rows
      rows={ActivityKind.options.map((kind) => ({
        label: kindNames[kind],
        value: `${attendancePoints[kind]} 分`,
        isFigure: true,
      }))}
    />
    <View>记下的每一笔都不会改。签到撤销了，会另外记一笔扣回。</View>
  </Fold>
)
