import { View } from '@tarojs/components'
import type { Figures } from '@shared/direct-line/figures'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { besideRates } from '../../rate-words'

/** What the rates leave out, each with its number: nothing disappears. */
export function Beside({ figures, onOpen }: { figures: Figures; onOpen: (figure: string) => void }) {
  return (
    <Section title="没有算在三率里的">
      <Card>
        <View>
          {besideRates.map(({ figure, word }) => (
            <LinkRow
              key={figure}
              label={word}
              note={`${figures[figure] ?? 0} 件`}
              onOpen={() => onOpen(figure)}
            />
          ))}
        </View>
      </Card>
    </Section>
  )
}
