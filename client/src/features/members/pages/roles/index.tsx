import { AppError } from '@shared/errors'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { KnownMe } from '../../components/known-me'
import { People } from '../../components/people'
import { PeopleFilter } from '../../components/people-filter'
import { useRoles } from '../../use-roles'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export default function RolesPage() {
  const roles = useRoles()
  const { session, office, unit } = roles
  return (
    <Page title="身份管理">
      <KnownMe session={session}>
        {() =>
          office ? (
            <>
              <PeopleFilter roles={roles} office={office} />
              {unit && <People roles={roles} unit={unit} office={office} />}
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </KnownMe>
    </Page>
  )
}
