import { View } from '@tarojs/components'
import type { CommentView } from '@shared/matters/schema'
import { Bubble } from '@/ui/bubble/bubble'

const notes: Partial<Record<CommentView['check'], string>> = {
  review: '等社区审核，通过后邻居才能看到',
  pending: '等社区审核，通过后邻居才能看到',
  risky: '没有公开，有疑问请联系社区',
}

/** One comment, signed with the building, and how many second it. */
export function CommentText({ comment, now }: { comment: CommentView; now: number }) {
  const note = notes[comment.check] ?? (comment.seconds > 0 ? `${comment.seconds} 人附议` : null)
  return (
    <Bubble by={comment.by} at={comment.at} now={now} isMine={comment.isMine}>
      <View>{comment.text}</View>
      {note && <View className="matter__soft">{note}</View>}
    </Bubble>
  )
}
