import { secondComment } from '@shared/matters/contracts'
import { commentRefusal } from '@shared/matters/rules'
import type { CommentView, MatterView } from '@shared/matters/schema'
import type { Me } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Tag } from '@/ui/tag/tag'
import { CommentText } from '../../comment-text'
import { useSecond } from '../../use-second'

export interface CommentCardProps {
  comment: CommentView
  /** Undefined until it has been read. */
  matter: MatterView | undefined
  me: Me | null
  now: number
}

/** A neighbour's comment, and "me too". */
export function CommentCard({ comment, matter, me, now }: CommentCardProps) {
  const second = useSecond(secondComment, { id: matter?.id ?? '', commentId: comment.id })
  const isSeconded = matter?.secondedIds.includes(comment.id) === true
  const maySecond = matter && me && !comment.isMine && commentRefusal(matter, me, now) === null
  return (
    <Card>
      <CommentText comment={comment} now={now} />
      {isSeconded && <Tag word="您已附议" tone="good" />}
      {maySecond && !isSeconded && (
        <Button icon="plus" loading={second.isRunning} onTap={second.run}>
          我也这样想
        </Button>
      )}
      <ErrorNotice error={second.error} />
    </Card>
  )
}
