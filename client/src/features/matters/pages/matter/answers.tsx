import { View } from '@tarojs/components'
import type { MatterView } from '@shared/matters/schema'
import { goTo } from '@/ui/go'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { commentsPage } from '../../paths'
import { Said } from './said'

/** The official answer to each kind of comments. */
export function Answers({ matter, now }: { matter: MatterView; now: number }) {
  const { id, bundles } = matter
  if (bundles.length === 0) return null
  return (
    <Section title="对意见的答复">
      {bundles.map((bundle) => (
        <Card key={bundle.id}>
          <View className="matter__strong">{bundle.title ?? '这一类意见正在审核'}</View>
          {bundle.answer ? (
            <Said said={bundle.answer} now={now} />
          ) : (
            <View className="matter__soft">社区还没有答复这一类意见。</View>
          )}
          <LinkRow label="看这一类意见" onOpen={() => goTo(commentsPage, { id, bundleId: bundle.id })} />
        </Card>
      ))}
    </Section>
  )
}
