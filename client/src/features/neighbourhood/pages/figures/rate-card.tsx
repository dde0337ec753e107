import { View } from '@tarojs/components'
import { ratesOf, type Figures } from '@shared/direct-line/figures'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { percentText, rateWords, type RateName } from '../../rate-words'

interface RateCardProps {
  name: RateName
  figures: Figures
  onOpen: (figure: string) => void
}

/** One rate, large; what it asks and how it is computed; and what it is made of. */
export function RateCard({ name, figures, onOpen }: RateCardProps) {
  const { name: title, asks, formula, part, whole, rest } = rateWords[name]
  const rate = ratesOf(figures)[name]
  const counted = [part, whole, ...(rest ? [rest] : [])]
  return (
    <Card>
      <View className="rate">
        <View>
          <View className="rate__name" aria-role="heading" aria-level="2">
            {title}
          </View>
          <View className="rate__asks">{asks}</View>
        </View>
        <View className="rate__figure">
          <View className="rate__percent">{percentText(rate)}</View>
          {rate.whole > 0 && <View className="rate__asks">{`${rate.part}/${rate.whole}`}</View>}
        </View>
      </View>
      <View className="rate__asks">{`怎么算：${formula}`}</View>
      <View>
        {counted.map(({ figure, word }) => (
          <LinkRow
            key={figure}
            label={word}
            note={`${figures[figure] ?? 0} 件`}
            onOpen={() => onOpen(figure)}
          />
        ))}
      </View>
    </Card>
  )
}
