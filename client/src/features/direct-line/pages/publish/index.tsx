import { useRouter } from '@tarojs/taro'
import { AppError, type Reason } from '@shared/errors'
import { handlingRefusal } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { useAppeal } from '../../use-appeal'
import { ReviewForm } from './review-form'
import './publish.scss'

const publicationRefusal = (appeal: AppealView, me: Actor): Reason | null =>
  handlingRefusal(appeal, me, serverNow()) ??
  (appeal.publication === 'none' ? 'appeal.publication_not_wanted' : null)

/** Where a worker decides what neighbours may read of a case. */
export default function PublishPage() {
  const { id = '' } = useRouter().params
  const reading = useAppeal(id)
  const { member } = useMe()
  return (
    <Page title="公开的内容">
      <ReadingView reading={reading}>
        {(appeal) => {
          const reason = member && publicationRefusal(appeal, member)
          return reason ? (
            <ErrorNotice error={new AppError({ code: 'REFUSED', reason })} />
          ) : (
            <ReviewForm key={appeal.id} appeal={appeal} />
          )
        }}
      </ReadingView>
    </Page>
  )
}
