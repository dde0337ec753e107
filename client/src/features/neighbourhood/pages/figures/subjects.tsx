import { AppealKind } from '@shared/direct-line/draft'
import { Outcome } from '@shared/direct-line/outcome'
import { addMonths } from '@shared/time'
import { Card } from '@/ui/card/card'
import { ShareBar } from '@/ui/charts/share-bar'
import { Section } from '@/ui/section/section'
import type { Tone } from '@/ui/tag/tag'
import { figureWord, type FigureBy } from '../../figure-words'
import { figuresIn, type FiguresShown } from '../../use-figures'
import { CountedBars } from './counted-bars'

interface SubjectsProps {
  shown: FiguresShown
  month: string
  onOpen: (figure: string) => void
}

const tones: Record<Outcome, Tone> = {
  fixed: 'good',
  adopted: 'good',
  thanked: 'good',
  explained: 'info',
  partlyAdopted: 'info',
  impossible: 'warn',
  notOurs: 'neutral',
  notAdopted: 'warn',
}

/** What people brought up, where, and how it ended. */
export function Subjects({ shown, month, onOpen }: SubjectsProps) {
  const now = figuresIn(shown, month)
  const before = figuresIn(shown, addMonths(month, -1))
  const among = (by: FigureBy, ids: readonly string[]) =>
    ids
      .map((id) => `${by}:${id}`)
      .map((figure) => ({
        figure,
        label: figureWord(figure, shown),
        value: now[figure] ?? 0,
        compare: before[figure] ?? 0,
      }))
      .filter(({ value, compare }) => value + compare > 0)
  const idsOf = (named: readonly { id: string }[]) => named.map(({ id }) => id)
  const outcomes = among('outcome', Outcome.options).filter(({ value }) => value > 0)
  return (
    <>
      <CountedBars title="反映的是什么" rows={among('kind', AppealKind.options)} onOpen={onOpen} />
      <CountedBars title="哪一类" rows={among('category', idsOf(shown.categories))} onOpen={onOpen} />
      <CountedBars title="哪里" rows={among('place', idsOf(shown.places))} onOpen={onOpen} />
      {outcomes.length > 0 && (
        <Section title="办结的结果">
          <Card>
            <ShareBar
              label="办结的结果"
              unit="件"
              parts={outcomes.map(({ figure, label, value }) => ({
                label,
                value,
                tone: tones[figure.slice('outcome:'.length) as Outcome],
                onOpen: () => onOpen(figure),
              }))}
            />
          </Card>
        </Section>
      )}
    </>
  )
}
