import { View } from '@tarojs/components'
import type { MatterView } from '@shared/matters/schema'
import { Card } from '@/ui/card/card'
import { PdfList } from '@/ui/pdfs/pdf-list'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'

/** Why it is asked, and by whom. */
export function About({ matter, now }: { matter: MatterView; now: number }) {
  const { background, photos, files, byRole, byUnit, publishedAt } = matter
  return (
    <Section title="事情的来龙去脉">
      <Card>
        <View className="matter__text">{background}</View>
        <PhotoGrid photos={photos} />
        <PdfList files={files} />
        <View className="matter__soft">{`${byRole} · ${byUnit} · ${dayText(publishedAt, now)}发布`}</View>
      </Card>
    </Section>
  )
}
