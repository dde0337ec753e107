import { useState } from 'react'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'

/** One consent buys one message, so it is offered again and again, and never asked for unasked. */
export function MessagesOffer() {
  const [isAgreed, setIsAgreed] = useState<boolean | null>(null)
  const ask = async () => setIsAgreed((await requestSubscribe([templates.noticePosted.id])).length > 0)
  return (
    <Notice
      tone="info"
      title="紧急通知发到微信"
      text="停水停电这样的急事，除了这里，还能发一条微信消息给您。微信规定同意一次发一条。"
    >
      <Button onTap={() => void ask()}>同意收一条</Button>
      {isAgreed !== null && (
        <Notice
          tone={isAgreed ? 'good' : 'neutral'}
          title={isAgreed ? '好的，下一条紧急通知会发到微信' : '没有同意也没关系，这里都能看到'}
        />
      )}
    </Notice>
  )
}
