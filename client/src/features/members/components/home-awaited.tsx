import type { Home } from '@shared/members/homes'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Rows } from '@/ui/rows/rows'
import { serverNow } from '@/cloud/server-time'
import { confirmByText } from '../confirm-by'

/** What was noted, what happens next and by when, and what can be done until then. */
export function HomeAwaited({ home }: { home: Home }) {
  const dueText = confirmByText(home.confirmDueAt, serverNow())
  return (
    <>
      <Notice tone="good" title="登记好了" text="结果出来就通知您，消息也会留在“我的”里。" />
      <Card>
        <Rows
          rows={[
            { label: '住处', value: home.label },
            { label: '下一步', value: `楼栋长或网格员确认，最晚 ${dueText}` },
            { label: '现在就能', value: '看公开的内容，反映问题' },
            { label: '确认以后', value: '能用全部服务' },
          ]}
        />
      </Card>
    </>
  )
}
