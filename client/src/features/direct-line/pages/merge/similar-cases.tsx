import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import { findSimilarCases } from '@shared/direct-line/staff-contracts'
import type { OutputOf } from '@shared/contract'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'

export type SimilarCase = OutputOf<typeof findSimilarCases>['items'][number]

export interface SimilarCasesProps {
  id: string
  now: number
  onCompare: (other: SimilarCase) => void
}

/** `80 米`, `1.2 公里`; nobody reports a place to the metre. */
export const distanceText = (metres: number): string =>
  metres < 1000 ? `${Math.max(10, Math.round(metres / 10) * 10)} 米` : `${(metres / 1000).toFixed(1)} 公里`

function noteOf({ placeLabel, metres, createdAt, state, ticket }: SimilarCase, now: number): string {
  const away = metres === null ? null : `相距 ${distanceText(metres)}`
  return [placeLabel, away, `${dayText(createdAt, now)}提交`, stateNames[state], ticket]
    .filter(Boolean)
    .join(' · ')
}

/** Open cases that may be the same thing. */
export function SimilarCases({ id, now, onCompare }: SimilarCasesProps) {
  const reading = useEndpoint(findSimilarCases, { id })
  return (
    <Section title="可能是同一件事">
      <ReadingView reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="check" title="没有找到像的" text="同一个社区里，同类、附近还在办的事会列在这里。" />
          ) : (
            <>
              {items.map((other) => (
                <Card key={other.id}>
                  <View className="similar">
                    <View className="similar__title">{other.title}</View>
                    <View className="similar__note">{noteOf(other, now)}</View>
                    <Button onTap={() => onCompare(other)}>对比看看</Button>
                  </View>
                </Card>
              ))}
            </>
          )
        }
      </ReadingView>
    </Section>
  )
}
