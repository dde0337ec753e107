import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { BarChart } from '@/ui/charts/bar-chart'

/** More bars than these bury what matters. */
const MOST_SHOWN = 6

export interface CountedRow {
  figure: string
  label: string
  value: number
  compare: number
}

interface CountedBarsProps {
  label: string
  rows: readonly CountedRow[]
  onOpen: (figure: string) => void
}

/** Numbers of cases, the most on top, with last month's beside. */
export function CountedBars({ label, rows, onOpen }: CountedBarsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const sorted = [...rows].sort((a, b) => b.value - a.value || b.compare - a.compare)
  const shown = isWhole ? sorted : sorted.slice(0, MOST_SHOWN)
  return (
    <>
      <BarChart
        label={label}
        unit="件"
        rows={shown.map(({ figure, ...row }) => ({ ...row, onOpen: () => onOpen(figure) }))}
      />
      {sorted.length > shown.length && (
        <Button kind="quiet" onTap={() => setIsWhole(true)}>{`全部 ${sorted.length} 项`}</Button>
      )}
    </>
  )
}
