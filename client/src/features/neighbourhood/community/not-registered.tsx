import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'

const registerPage = '/features/members/pages/register/index'

/** For somebody who lives nowhere yet, as far as the product knows. */
export const NotRegistered = () => (
  <Empty
    icon="building"
    title="登记住处后，能看到自己社区的情况"
    text="邻居公开反映的事、办得怎么样、每月一题，都在这里。"
    action={
      <Button kind="primary" onTap={() => goTo(registerPage)}>
        登记住处
      </Button>
    }
  />
)
