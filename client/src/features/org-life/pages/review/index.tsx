import { useState, type ReactNode } from 'react'
import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import type { RoleGrant } from '@shared/roles'
import type { PagedReading } from '@/cloud/use-endpoint'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { countText, useRecordsToReview, useReviewing, useToReview } from '../../use-review'
import { RecordToReviewCard } from './record-to-review'
import { ToReview } from './to-review'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** What the automatic check left open of activities and their records: a worker looks. */
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

const shownOptions = [
  { value: 'activities', label: '活动' },
  { value: 'records', label: '纪实' },
] as const
type Shown = (typeof shownOptions)[number]['value']

function Reviewing({ grants }: { grants: RoleGrant[] }) {
  const [unitId, setUnitId] = useState(grants[0]!.unitId)
  const [shown, show] = useState<Shown>(useRouter().params.show === 'records' ? 'records' : 'activities')
  const Listed = shown === 'activities' ? ActivitiesWaiting : RecordsWaiting
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
      <Choice label="看哪些" options={shownOptions} value={shown} onChange={show} />
      <Listed key={unitId} unitId={unitId} />
    </>
  )
}

function ActivitiesWaiting({ unitId }: { unitId: string }) {
  const now = useNow()
  return (
    <Waiting
      what="活动"
      reading={useToReview(unitId)}
      listedHere="自动检查没看准的活动，会列在这里，快开始的在最前面。"
    >
      {(activity) => <ToReview activity={activity} now={now} />}
    </Waiting>
  )
}

function RecordsWaiting({ unitId }: { unitId: string }) {
  const now = useNow()
  return (
    <Waiting
      what="纪实"
      reading={useRecordsToReview(unitId)}
      listedHere="自动检查没看准的文字、照片和更正，会列在这里，等得最久的在最前面。"
    >
      {(record) => <RecordToReviewCard record={record} now={now} />}
    </Waiting>
  )
}

interface WaitingProps<Row> {
  /** `活动`. */
  what: string
  reading: PagedReading<Row>
  /** What is listed, for whoever finds nothing. */
  listedHere: string
  children: (row: Row) => ReactNode
}

function Waiting<Row extends { id: string }>({ what, reading, listedHere, children }: WaitingProps<Row>) {
  const count = countText(reading)
  return (
    <Section title={count === null ? `等您看的${what}` : `等您看的${what}，${count}`}>
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={<Empty icon="check" title={`没有等着审核的${what}`} text={listedHere} />}
      >
        {children}
      </PagedList>
    </Section>
  )
}
