import { Page } from '@/ui/page/page'

export default function DirectLine() {
  return (
    <Page title="直通车" tab="direct-line">
      {null}
    </Page>
  )
}
