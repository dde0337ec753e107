import { useState } from 'react'
import { AppError } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Empty } from '@/ui/empty/empty'
import { Choice } from '@/ui/choice/choice'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { PostedRow } from '../../notice-row/posted-row'
import { usePostedNotices, useQuestionsToReview, useReviewing } from '../../use-notices'
import { QuestionToReview } from './question-to-review'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })
const shown = [
  { value: 'notices', label: '通知' },
  { value: 'questions', label: '提问和回答' },
] as const

/** Texts that the automatic check left open: a worker looks. */
export default function ReviewPage() {
  const { reading } = useMe()
  const [unit] = useReviewing()
  const [show, setShow] = useState<(typeof shown)[number]['value']>('notices')
  return (
    <Page title="通知和提问审核">
      <ReadingView reading={reading}>{() => (unit ? null : <ErrorNotice error={notTheirs} />)}</ReadingView>
      {unit && (
        <>
          <Choice label="看哪些？" options={shown} value={show} onChange={setShow} />
          {show === 'notices' ? (
            <NoticesToReview unitId={unit.unitId} />
          ) : (
            <QuestionsToReview unitId={unit.unitId} />
          )}
        </>
      )}
    </Page>
  )
}

function NoticesToReview({ unitId }: { unitId: string }) {
  const now = serverNow()
  return (
    <PagedList
      reading={usePostedNotices(unitId, 'review')}
      keyOf={({ id }) => id}
      empty={<Empty icon="check" title="没有等着审核的通知" />}
    >
      {(notice) => <PostedRow notice={notice} now={now} />}
    </PagedList>
  )
}

const QuestionsToReview = ({ unitId }: { unitId: string }) => (
  <PagedList
    reading={useQuestionsToReview(unitId)}
    keyOf={({ id }) => id}
    empty={<Empty icon="check" title="没有等着审核的提问" />}
  >
    {(question) => <QuestionToReview question={question} />}
  </PagedList>
)
