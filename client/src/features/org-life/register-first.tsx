import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { registerPage } from './paths'

/** In the place of what only a registered person can see. */
export const RegisterFirst = () => (
  <Empty
    icon="people"
    title="登记住处后能看活动、报名"
    text="社区和党支部办的活动按住处列出来。登记只要一分钟。"
    action={
      <Button kind="primary" onTap={() => goTo(registerPage)}>
        登记住处
      </Button>
    }
  />
)
