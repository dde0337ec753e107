import { View } from '@tarojs/components'
import { reviewAppeal } from '@shared/direct-line/staff-contracts'
import { reviewRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { useStep } from '../../../use-appeal'

/** A worker's verdict on what the content check left open. */
export function ReviewSection({ appeal, me, now }: { appeal: AppealView; me: Actor; now: number }) {
  const review = useStep(reviewAppeal, appeal.id)
  if (reviewRefusal(appeal, me, now) !== null) return null
  const cut = appeal.cutPhotos.filter(({ check }) => check !== 'passed')
  return (
    <Notice
      tone="warn"
      title="内容等您审核"
      text="自动检查没有看准。请看下面的文字、照片和留言，合适才会给别人看到。"
    >
      {cut.length > 0 && (
        <>
          <View>裁过以后准备公开的照片：</View>
          <PhotoGrid photos={cut} />
        </>
      )}
      <Button icon="check" loading={review.isRunning} onTap={() => review.run({ verdict: 'passed' })}>
        内容合适
      </Button>
      <Button kind="danger" onTap={() => review.run({ verdict: 'risky' })}>
        不合适，不给别人看
      </Button>
      <ErrorNotice error={review.error} />
    </Notice>
  )
}
