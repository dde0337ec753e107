import type { Figures } from '@shared/direct-line/figures'
import { Outcome, outcomeNames } from '@shared/direct-line/outcome'
import { Card } from '@/ui/card/card'
import { ShareBar } from '@/ui/charts/share-bar'
import { Section } from '@/ui/section/section'
import type { Tone } from '@/ui/tag/tag'

/** Side by side in one bar, no two neighbours alike. */
const tones: Record<Outcome, Tone> = {
  fixed: 'good',
  impossible: 'warn',
  notOurs: 'neutral',
  explained: 'info',
  adopted: 'good',
  partlyAdopted: 'info',
  notAdopted: 'warn',
  thanked: 'neutral',
}

/** What "closed" meant: each outcome counted apart. */
export function Outcomes({ figures, onOpen }: { figures: Figures; onOpen: (figure: string) => void }) {
  const parts = Outcome.options
    .map((outcome) => ({ outcome, figure: `outcome:${outcome}` }))
    .map(({ outcome, figure }) => ({
      label: outcomeNames[outcome],
      value: figures[figure] ?? 0,
      tone: tones[outcome],
      onOpen: () => onOpen(figure),
    }))
    .filter(({ value }) => value > 0)
  if (parts.length === 0) return null
  return (
    <Section title={`办结了 ${figures.closed ?? 0} 件，结果是`}>
      <Card>
        <ShareBar label="办结的结果" unit="件" parts={parts} />
      </Card>
    </Section>
  )
}
