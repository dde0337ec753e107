import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import type { IconName } from '@/ui/icon/icon'

export interface RegisterFirstProps {
  icon: IconName
  title: string
  text: string
}

/** In the place of something that only a registered person has. */
export function RegisterFirst({ icon, title, text }: RegisterFirstProps) {
  return (
    <Empty
      icon={icon}
      title={title}
      text={text}
      action={
        <Button kind="primary" onTap={() => goTo('/features/members/pages/register/index')}>
          登记住处
        </Button>
      }
    />
  )
}
