import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'

/** In the place of what only a registered person can do. */
export const RegisterFirst = () => (
  <Empty
    icon="calendar"
    title="登记以后才能预约"
    text="场地有没有空，不登记也能看。登记只要一分钟。"
    action={
      <Button kind="primary" onTap={() => goTo('/features/members/pages/register/index')}>
        登记住处
      </Button>
    }
  />
)
