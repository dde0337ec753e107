import type { Category } from '@shared/direct-line/categories'
import { Notice } from '@/ui/notice/notice'
import { CallButtons } from '../../call-buttons'

const inGeneral = '有人身危险时，先打 110、119 或 120。'

/** Danger can't wait for a form to be read: whom to call comes first, and the case is taken all the same. */
export function Emergency({ category }: { category: Category | undefined }) {
  if (!category?.isUrgent) return null
  const advice = category.advice ?? inGeneral
  return (
    <Notice
      tone="warn"
      title={`${category.name}：先打电话，再提交`}
      text={`${advice}提交后按紧急的事办，会马上交给值班的人。`}
    >
      <CallButtons text={advice} />
    </Notice>
  )
}
