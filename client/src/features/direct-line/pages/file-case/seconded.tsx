import { Button } from '@/ui/button/button'
import { goToTab } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'

/** In the place of a case of one's own. */
export const Seconded = ({ title }: { title: string }) => (
  <Page
    title="我要反映"
    actions={
      <Button kind="primary" onTap={() => goToTab('direct-line')}>
        回直通车
      </Button>
    }
  >
    <Notice
      tone="good"
      title="已经附议"
      text={`“${title}”有了进展会告诉您，在直通车的“我关注的”里随时能看。`}
    />
  </Page>
)
