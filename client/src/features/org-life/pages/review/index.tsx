import { useState } from 'react'
import { AppError } from '@shared/errors'
import type { RoleGrant } from '@shared/roles'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { countText, useReviewing, useToReview } from '../../use-review'
import { ToReview } from './to-review'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Activities whose text the automatic check left open: a worker looks. */
export default function ReviewPage() {
  const { reading } = useMe()
  const grants = useReviewing()
  return (
    <Page title="活动审核">
      <ReadingView reading={reading}>
        {() => (grants.length === 0 ? <ErrorNotice error={notTheirs} /> : <Reviewing grants={grants} />)}
      </ReadingView>
    </Page>
  )
}

function Reviewing({ grants }: { grants: RoleGrant[] }) {
  const [unitId, setUnitId] = useState(grants[0]!.unitId)
  return (
    <>
      {grants.length > 1 && (
        <Choice
          label="看哪里的"
          options={grants.map((grant) => ({ value: grant.unitId, label: grant.unitName }))}
          value={unitId}
          onChange={setUnitId}
        />
      )}
      <Waiting key={unitId} unitId={unitId} />
    </>
  )
}

function Waiting({ unitId }: { unitId: string }) {
  const reading = useToReview(unitId)
  const now = useNow()
  const count = countText(reading)
  return (
    <Section title={count === null ? '等您看的活动' : `等您看的活动，${count}`}>
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={
          <Empty
            icon="check"
            title="没有等着审核的活动"
            text="自动检查没看准的活动，会列在这里，快开始的在最前面。"
          />
        }
      >
        {(activity) => <ToReview activity={activity} now={now} />}
      </PagedList>
    </Section>
  )
}
