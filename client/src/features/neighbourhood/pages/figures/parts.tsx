import { useState } from 'react'
import { View } from '@tarojs/components'
import { ratesOf } from '@shared/direct-line/figures'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { Choice } from '@/ui/choice/choice'
import { goTo } from '@/ui/go'
import { Section } from '@/ui/section/section'
import { figuresPage } from '../../paths'
import { percentOf, rateNames, rateWords, type RateName } from '../../rate-words'
import type { FiguresShown } from '../../use-figures'
import './figures.scss'

interface PartsProps {
  parts: FiguresShown['parts']
  /** Cases of the whole unit. */
  submitted: number
  unitId: string
  month: string
}

/** The units below, side by side; each opens its own figures. */
export function Parts({ parts, submitted, unitId, month }: PartsProps) {
  const [name, setName] = useState<RateName>('response')
  const rows = parts.map((part) => {
    const rate = ratesOf(part.figures)[name]
    // What was kept from the units below is counted here alone.
    const isOwn = part.unitId === unitId
    return {
      label: isOwn ? '直接由本级办的' : part.unitName,
      value: percentOf(rate),
      note: rate.whole > 0 ? `${rate.part}/${rate.whole}` : undefined,
      onOpen: isOwn ? undefined : () => goTo(figuresPage, { unitId: part.unitId, month }),
    }
  })
  const elsewhere = submitted - parts.reduce((sum, { figures }) => sum + (figures.submitted ?? 0), 0)
  const sorted = [...rows].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return (
    <Section title="下面各单位">
      <Card>
        <Choice
          label="比哪个数"
          options={rateNames.map((one) => ({ value: one, label: rateWords[one].name }))}
          value={name}
          onChange={setName}
        />
        <BarChart label={`各单位的${rateWords[name].name}`} rows={sorted} unit="%" max={100} />
        {elsewhere > 0 && (
          <View className="figures-page__soft">{`另有 ${elsewhere} 件没有写明在下面哪个单位，只算在本级。`}</View>
        )}
      </Card>
    </Section>
  )
}
