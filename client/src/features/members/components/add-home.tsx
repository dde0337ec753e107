import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goBack } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useHomeToAdd } from '../use-claim'
import { HomeAwaited } from './home-awaited'
import { HomeFields } from './home-fields'

/** One more home of somebody who has registered. */
export function AddHome() {
  const { draft, refused, error, isRunning, noted, submit } = useHomeToAdd()
  if (noted) {
    return (
      <Page title="添加住处" actions={<Button onTap={goBack}>好的</Button>}>
        <HomeAwaited home={noted} />
      </Page>
    )
  }
  return (
    <Page
      title="添加住处"
      actions={
        <Button kind="primary" loading={isRunning} onTap={submit}>
          提交
        </Button>
      }
    >
      <Notice
        tone="info"
        title="再加一个住处"
        text="新的住处也由那里的楼栋长或网格员在两个工作日内确认，原来的住处不受影响。"
      />
      <Card>
        <HomeFields claim={draft.value} onChange={draft.change} refused={refused} />
      </Card>
      <ErrorNotice error={error} />
    </Page>
  )
}
