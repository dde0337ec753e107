import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { OrgChoice } from '../../org-choice'
import { useOrganised } from '../../use-organised'
import { EnterForm } from './enter-form'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export default function EnterMemberPage() {
  const organised = useOrganised(useRouter().params.org)
  const { session, org } = organised
  const known = session.reading.data ? { ...session.reading, error: null } : session.reading
  return (
    <Page title="登记党员">
      <ReadingView reading={known}>
        {() =>
          org ? (
            <>
              <OrgChoice {...organised} />
              <EnterForm key={org.unitId} org={org} />
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}
