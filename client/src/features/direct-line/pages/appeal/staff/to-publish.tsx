import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { publishPage } from '../../../desk-paths'

/** Neighbours may read this case as soon as a worker has looked at what it tells. */
export function ToPublish({ appeal: { id, publication } }: { appeal: AppealView }) {
  if (publication !== 'wanted') return null
  return (
    <Notice
      tone="info"
      title="居民同意公开这件事"
      text="看一遍文字和照片，去掉能认出人的内容，再公开给邻居看。"
    >
      <Button icon="search" onTap={() => goTo(publishPage, { id })}>
        审核公开内容
      </Button>
    </Notice>
  )
}
