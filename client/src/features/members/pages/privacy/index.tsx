import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { privacyText } from '../../privacy-text'

export default function PrivacyPage() {
  return (
    <Page title="我的信息怎么用">
      {privacyText.map(({ title, paragraphs }) => (
        <Section key={title} title={title}>
          <Card>
            {paragraphs.map((paragraph) => (
              <View key={paragraph}>{paragraph}</View>
            ))}
          </Card>
        </Section>
      ))}
    </Page>
  )
}
