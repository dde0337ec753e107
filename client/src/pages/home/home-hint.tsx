import { isConfirmed } from '@shared/members/rules'
import type { Me } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { homesPage, registerPage } from './links'

/** What is missing before everything works; nothing once a home is confirmed. */
export function HomeHint({ member }: { member: Me | null }) {
  if (!member || member.homes.length === 0) {
    return (
      <Notice
        icon="home"
        title="还没有登记住处"
        text="登记以后就能反映问题、看办理结果。只看不办，不用登记。"
      >
        <Button kind="primary" onTap={() => goTo(registerPage, member ? { add: '1' } : {})}>
          登记住处
        </Button>
      </Notice>
    )
  }
  if (isConfirmed(member)) return null
  return (
    <Notice
      tone="info"
      title="住处正在等确认"
      text="楼栋长会在两个工作日内确认。现在就可以反映问题，别的要等确认以后。"
    >
      <Button onTap={() => goTo(homesPage)}>看我的住处</Button>
    </Notice>
  )
}
