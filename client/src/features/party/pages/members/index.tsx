import { useState } from 'react'
import { AppError } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { OrgChoice } from '../../org-choice'
import { enterPage } from '../../paths'
import { useOrganised } from '../../use-organised'
import { MemberList } from './member-list'
import { ReportInList } from './report-in-list'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

type Shown = 'members' | 'applied' | 'confirmed'
const shownOptions: { value: Shown; label: string }[] = [
  { value: 'members', label: '党员名单' },
  { value: 'applied', label: '等待确认' },
  { value: 'confirmed', label: '已报到' },
]

export default function PartyMembersPage() {
  const organised = useOrganised()
  const { session, org } = organised
  const known = session.reading.data ? { ...session.reading, error: null } : session.reading
  return (
    <Page
      title="党员和报到"
      actions={
        org && (
          <Button kind="primary" icon="plus" onTap={() => goTo(enterPage, { org: org.unitId })}>
            登记党员
          </Button>
        )
      }
    >
      <ReadingView reading={known}>
        {({ member }) =>
          org && member ? (
            <>
              <OrgChoice {...organised} />
              <Lists key={org.unitId} org={org} organiser={member} />
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}

function Lists({ org, organiser }: { org: RoleGrant; organiser: Me }) {
  const [shown, show] = useState<Shown>('members')
  return (
    <>
      <Choice
        label="看什么"
        hint="名单只给本组织和上级组织看，每次查看都有记录。"
        options={shownOptions}
        value={shown}
        onChange={show}
      />
      {shown === 'members' ? (
        <MemberList org={org} organiser={organiser} />
      ) : (
        <ReportInList key={shown} org={org} show={shown} organiser={organiser} />
      )}
    </>
  )
}
