import { sentences } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { acknowledgeNotice } from '@shared/notices/contracts'
import { isLive } from '@shared/notices/life-cycle'
import { acknowledgeRefusal } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { whenText } from '@/ui/when'
import { useReading, useStep } from '../../use-notice'

interface ReadingSectionProps {
  notice: NoticeView
  me: Me
  now: number
}

/** That my household's reading is recorded, said plainly; and the tap that confirms it where that is asked for. */
export function ReadingSection({ notice, me, now }: ReadingSectionProps) {
  const reading = useReading(notice)
  const acknowledge = useStep(acknowledgeNotice, notice.id)
  const { receipt, needsAcknowledgement } = notice
  if (!isLive(notice.state)) return null
  const reason = acknowledgeRefusal(notice, me, now)
  if (receipt === null) {
    const isWaiting = reason === 'notice.home_not_confirmed'
    return isWaiting ? (
      <Notice tone="info" title="住处确认后，您家的已读才会记下" text="现在看没有关系，内容都能看到。" />
    ) : null
  }
  return (
    <>
      {needsAcknowledgement && receipt.acknowledgedAt === null && (
        <Notice tone="warn" title="请确认您家看过了" text="点一下就行，发通知的人就不用再上门找您。">
          <Button
            kind="primary"
            icon="check"
            disabled={reason !== null}
            hint={reason && sentences[reason]}
            loading={acknowledge.isRunning}
            onTap={() => acknowledge.run({})}
          >
            我家看过了
          </Button>
          <ErrorNotice error={acknowledge.error} />
        </Notice>
      )}
      {receipt.acknowledgedAt !== null ? (
        <Notice tone="good" icon="check" title={`您家已在 ${whenText(receipt.acknowledgedAt, now)} 确认`} />
      ) : (
        receipt.readAt !== null && (
          <Notice
            tone="info"
            title={`您家 ${whenText(receipt.readAt, now)} 看过，已经记下`}
            text="打开通知会记为您家已读，负责这栋楼的人和发通知的人能看到；他们看不到是家里哪一位看的。"
          />
        )
      )}
      <ErrorNotice error={reading.error} onRetry={reading.again} />
    </>
  )
}
