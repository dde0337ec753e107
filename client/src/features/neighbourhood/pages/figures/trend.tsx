import { useState } from 'react'
import { ratesOf } from '@shared/direct-line/figures'
import { Card } from '@/ui/card/card'
import { TrendChart } from '@/ui/charts/trend-chart'
import { Choice } from '@/ui/choice/choice'
import { Section } from '@/ui/section/section'
import { monthsUpTo, shortMonthText } from '@/ui/months'
import { percentOf, rateNames, rateWords, type RateName } from '../../rate-words'
import { figuresIn, MONTHS_SHOWN, type FiguresShown } from '../../use-figures'

type Followed = RateName | 'submitted'

const followed: readonly { value: Followed; label: string }[] = [
  ...rateNames.map((name) => ({ value: name, label: rateWords[name].name })),
  { value: 'submitted', label: '反映件数' },
]

/** A year up to this month, from the first month in which anything was counted. */
function monthsSinceFirst(shown: FiguresShown, month: string): string[] {
  const months = monthsUpTo(month, MONTHS_SHOWN)
  const first = months.findIndex((one) => Object.keys(figuresIn(shown, one)).length > 0)
  return first === -1 ? [month] : months.slice(first)
}

/** How a figure went over a year. */
export function Trend({ shown, month }: { shown: FiguresShown; month: string }) {
  const [name, setName] = useState<Followed>('response')
  const points = monthsSinceFirst(shown, month).map((one) => {
    const figures = figuresIn(shown, one)
    return {
      label: shortMonthText(one),
      value: name === 'submitted' ? (figures.submitted ?? 0) : percentOf(ratesOf(figures)[name]),
    }
  })
  const label = followed.find(({ value }) => value === name)!.label
  return (
    <Section title="一年来的走势">
      <Card>
        <Choice label="看哪个数" options={followed} value={name} onChange={setName} />
        {name === 'submitted' ? (
          <TrendChart label={label} points={points} unit="件" />
        ) : (
          <TrendChart label={label} points={points} unit="%" max={100} />
        )}
      </Card>
    </Section>
  )
}
