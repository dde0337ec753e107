import { AppError } from '@shared/errors'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { useReviewing } from '../../use-matters'
import { ToReview } from './to-review'
import '../matter/matter.scss'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Comments and official texts that the content check left open. */
export default function ReviewPage() {
  const { reading } = useMe()
  const [unit] = useReviewing()
  return (
    <Page title="意见和内容审核">
      <ReadingView reading={reading}>
        {() =>
          unit ? (
            <ToReview unitId={unit.unitId} unitName={unit.unitName} />
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}
