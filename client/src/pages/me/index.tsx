import { Page } from '@/ui/page/page'
import { LookSection } from './look-section'

export default function MePage() {
  return (
    <Page title="我的" tab="me">
      <LookSection />
    </Page>
  )
}
