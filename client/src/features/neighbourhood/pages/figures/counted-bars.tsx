import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { Section } from '@/ui/section/section'

/** More bars than these bury what matters. */
const MOST_SHOWN = 6

export interface CountedRow {
  figure: string
  label: string
  value: number
  compare: number
}

interface CountedBarsProps {
  title: string
  rows: readonly CountedRow[]
  onOpen: (figure: string) => void
}

/** Cases by what they are about, the most on top, with last month's beside. */
export function CountedBars({ title, rows, onOpen }: CountedBarsProps) {
  const [isWhole, setIsWhole] = useState(false)
  if (rows.length === 0) return null
  const sorted = [...rows].sort((a, b) => b.value - a.value || b.compare - a.compare)
  const shown = isWhole ? sorted : sorted.slice(0, MOST_SHOWN)
  return (
    <Section title={title}>
      <Card>
        <BarChart
          label={title}
          unit="件"
          rows={shown.map(({ figure, ...row }) => ({ ...row, onOpen: () => onOpen(figure) }))}
        />
        {sorted.length > shown.length && (
          <Button kind="quiet" onTap={() => setIsWhole(true)}>{`全部 ${sorted.length} 项`}</Button>
        )}
      </Card>
    </Section>
  )
}
