import { getAppeal } from '@shared/direct-line/contracts'
import { View } from '@tarojs/components'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import '../matter/matter.scss'

/** The suggestion that a matter is made of, to write from; its words are the resident's own, so none is taken over. */
export function FromSuggestion({ appealId }: { appealId: string }) {
  const reading = useEndpoint(getAppeal, { id: appealId })
  return (
    <Section title="来自居民的建议">
      <ReadingView reading={reading}>
        {({ title, text, ticket }) => (
          <Card>
            <View className="matter__strong">{title}</View>
            <View className="matter__text">{text}</View>
            <View className="matter__soft">{ticket}</View>
          </Card>
        )}
      </ReadingView>
      <Notice
        tone="info"
        title="请用自己的话写，不要写出是谁提的"
        text="发布后，提建议的居民会收到通知，从他的建议也能点进这个议题。"
      />
    </Section>
  )
}
