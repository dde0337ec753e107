import { View } from '@tarojs/components'
import { FEWEST_SHOWN } from '@shared/matters/draft'
import type { MatterView } from '@shared/matters/schema'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'

const percent = (count: number, total: number): string => `占 ${Math.round((count * 100) / total)}%`

/** How the households are divided, as far as it may be known now; nothing while there is nothing to wait for. */
export function Result({ matter, now }: { matter: MatterView; now: number }) {
  const { result, state, question } = matter
  if (result.shown === 'noOptions' || state === 'withdrawn') return null
  if (result.shown !== 'sums') {
    const isOver = state !== 'open'
    if (result.shown === 'afterClosing') return null
    return (
      <Section title="表达结果">
        <Card>
          <View>
            {isOver ? `少于 ${FEWEST_SHOWN} 户，不公布分项。` : `满 ${FEWEST_SHOWN} 户后在这里公布分项。`}
          </View>
          <View className="matter__soft">户数太少时，公布分项会让人猜出谁选了什么。</View>
        </Card>
      </Section>
    )
  }
  const { total, options, asOf, isFinal } = result
  return (
    <Section title={isFinal ? '表达结果' : '目前的结果'}>
      <Card>
        <View className="matter__strong">{question}</View>
        <BarChart
          label="各选项的户数"
          unit="户"
          rows={options.map(({ label, count }) => ({ label, value: count, note: percent(count, total) }))}
        />
        <View className="matter__soft">
          {isFinal
            ? `共 ${total} 户表达了意见，一户一票。`
            : `${whenText(asOf, now)} 统计，共 ${total} 户；每多 ${FEWEST_SHOWN} 户更新一次。`}
        </View>
      </Card>
    </Section>
  )
}
