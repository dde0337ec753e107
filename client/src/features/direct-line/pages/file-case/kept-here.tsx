import { Button } from '@/ui/button/button'
import { goToTab } from '@/ui/go'
import { Page } from '@/ui/page/page'
import { UnsentList } from '../../unsent-list'

/** Where the cloud couldn't be reached: the case is safe, and here is seen when it goes out. */
export const KeptHere = () => (
  <Page
    title="我要反映"
    actions={
      <Button kind="primary" onTap={() => goToTab('direct-line')}>
        回直通车
      </Button>
    }
  >
    <UnsentList />
  </Page>
)
