import { useRouter } from '@tarojs/taro'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useWindows } from '../../use-desk'
import { useGuide } from '../../use-guides'
import { GuideFields } from './guide-fields'
import type { GuideView } from '@shared/windows/guide'

/** Writing a guide, a new one for a centre or over the one there is. */
export default function EditGuidePage() {
  const { id, centreId } = useRouter().params
  const reading = useGuide(id ?? null)
  return (
    <Page title={id ? '改办事指南' : '写办事指南'}>
      {id ? (
        <ReadingView reading={reading}>
          {(guide) => <InCentre key={guide.revision} centreId={guide.centreId} guide={guide} />}
        </ReadingView>
      ) : (
        <InCentre centreId={centreId ?? ''} guide={null} />
      )}
    </Page>
  )
}

function InCentre({ centreId, guide }: { centreId: string; guide: GuideView | null }) {
  const reading = useWindows(centreId)
  return (
    <ReadingView reading={reading}>
      {({ windows }) => <GuideFields centreId={centreId} guide={guide} windows={windows} />}
    </ReadingView>
  )
}
