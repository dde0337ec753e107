import { useState } from 'react'
import { View } from '@tarojs/components'
import { sentences } from '@shared/errors'
import { takeBackComment } from '@shared/matters/contracts'
import { takeBackRefusal } from '@shared/matters/rules'
import type { CommentView, MatterView } from '@shared/matters/schema'
import { Button } from '@/ui/button/button'
import { Confirm } from '@/ui/sheet/confirm'
import { CommentText } from '../../comment-text'
import { useStep } from '../../use-matter'

export interface MyCommentProps {
  comment: CommentView
  matter: MatterView
  now: number
}

/** What I wrote, which I can take back until its kind has been answered. */
export function MyComment({ comment, matter, now }: MyCommentProps) {
  const [isAsking, setIsAsking] = useState(false)
  const takeBack = useStep(takeBackComment, matter.id)
  const reason = takeBackRefusal(comment, matter.bundles)
  return (
    <View>
      <CommentText comment={comment} now={now} />
      <Button
        kind="quiet"
        disabled={reason !== null}
        hint={reason && sentences[reason]}
        onTap={() => setIsAsking(true)}
      >
        收回这条意见
      </Button>
      <Confirm
        isOpen={isAsking}
        title="收回这条意见？"
        text="收回后大家看不到，附议也不再算，社区归好的意见里也没有这一条。收回的不能再恢复，也占一次发言。"
        doIt="收回"
        isDangerous
        loading={takeBack.isRunning}
        error={takeBack.error}
        onConfirm={() => takeBack.run({ commentId: comment.id }, () => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </View>
  )
}
