import { useState } from 'react'
import { AppealKind } from '@shared/direct-line/draft'
import { addMonths } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Section } from '@/ui/section/section'
import { figureWord, type FigureBy } from '../../figure-words'
import { figuresIn, type FiguresShown } from '../../use-figures'
import { CountedBars } from './counted-bars'

interface SubjectsProps {
  shown: FiguresShown
  month: string
  onOpen: (figure: string) => void
}

type Way = Exclude<FigureBy, 'outcome'>
const ways: readonly { value: Way; label: string }[] = [
  { value: 'category', label: '哪一类' },
  { value: 'place', label: '哪里' },
  { value: 'kind', label: '求助还是投诉' },
]

const idsBy: Record<Way, (shown: FiguresShown) => readonly string[]> = {
  category: ({ categories }) => categories.map(({ id }) => id),
  place: ({ places }) => places.map(({ id }) => id),
  kind: () => AppealKind.options,
}

/** What people brought up and where, with last month's beside it. */
export function Subjects({ shown, month, onOpen }: SubjectsProps) {
  const [way, setWay] = useState<Way>('category')
  const now = figuresIn(shown, month)
  const before = figuresIn(shown, addMonths(month, -1))
  const rows = idsBy[way](shown)
    .map((id) => `${way}:${id}`)
    .map((figure) => ({
      figure,
      label: figureWord(figure, shown),
      value: now[figure] ?? 0,
      compare: before[figure] ?? 0,
    }))
    .filter(({ value, compare }) => value + compare > 0)
  const offered = ways.filter(({ value }) => value !== 'place' || shown.places.length > 0)
  return (
    <Section title={`反映了什么，共 ${now.submitted ?? 0} 件`}>
      <Card>
        <Choice label="按什么看" options={offered} value={way} onChange={setWay} />
        <CountedBars
          key={way}
          label={ways.find(({ value }) => value === way)!.label}
          rows={rows}
          onOpen={onOpen}
        />
      </Card>
    </Section>
  )
}
