import { View } from '@tarojs/components'
import { LEAST_CASES } from '@shared/direct-line/growth'
import { addMonths, civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Section } from '@/ui/section/section'
import { shortMonthText } from '@/ui/months'
import { figureCasesPage } from '../../paths'
import { GROWTH_MONTHS, growthBy, type NamedGrowth } from '../../topic/topic-growth'
import { useFigures } from '../../use-figures'

interface OfMonth {
  communityId: string
  month: string
}

/** Subjects and places of which there is more than the month before, the steepest first. */
export function GrowthSection({ communityId, month }: OfMonth) {
  const reading = useFigures({ unitId: communityId, upTo: month, months: GROWTH_MONTHS })
  const isRunning = month === civilMonth(serverNow())
  return (
    <Section title={`比${shortMonthText(addMonths(month, -1))}多的`}>
      <ReadingView reading={reading}>
        {(shown) => {
          const subjects = growthBy('category', shown, month)
          const places = growthBy('place', shown, month)
          return (
            <Card>
              {isRunning && <View className="topic__soft">这个月还没过完，数字还会变。</View>}
              <Grown label="哪一类" rows={subjects} of={{ communityId, month }} />
              <Grown label="哪里" rows={places} of={{ communityId, month }} />
              {subjects.length + places.length === 0 && (
                <View>{`没有明显变多的事。满 ${LEAST_CASES} 件、又比上个月多的，才列出来。`}</View>
              )}
            </Card>
          )
        }}
      </ReadingView>
    </Section>
  )
}

interface GrownProps {
  label: string
  rows: readonly NamedGrowth[]
  of: OfMonth
}

function Grown({ label, rows, of: { communityId, month } }: GrownProps) {
  if (rows.length === 0) return null
  return (
    <>
      <View className="topic__soft" aria-role="heading" aria-level="3">
        {label}
      </View>
      <BarChart
        label={label}
        unit="件"
        rows={rows.map(({ by, id, name, cases, before }) => ({
          label: name,
          value: cases,
          compare: before,
          note: `多 ${cases - before} 件`,
          onOpen: () => goTo(figureCasesPage, { unitId: communityId, month, by, of: id }),
        }))}
      />
    </>
  )
}
