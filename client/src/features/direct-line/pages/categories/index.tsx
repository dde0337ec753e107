import { AppError } from '@shared/errors'
import { listCategories } from '@shared/direct-line/contracts'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { CategoriesForm } from './categories-form'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** What cases can be about, for the whole district: kept by its administrators. */
export default function CategoriesPage() {
  const me = useMe()
  const isAdmin = me.roles.some(({ role }) => role === 'admin')
  const reading = useEndpoint(listCategories, me.member && isAdmin ? {} : null)
  return (
    <Page title="事项类别">
      <ReadingView reading={me.reading}>
        {() =>
          isAdmin ? (
            <ReadingView reading={reading}>
              {(latest) => <CategoriesForm latest={latest} refresh={() => void reading.refresh()} />}
            </ReadingView>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}
