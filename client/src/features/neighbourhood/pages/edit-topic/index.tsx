import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useCommunity } from '../../community/use-community'
import { monthOf } from '@/ui/months'
import { GROWTH_MONTHS } from '../../topic/topic-growth'
import { useFigures } from '../../use-figures'
import { useTopic } from '../../use-topic'
import { TopicForm } from './topic-form'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Writing the month's topic, on one form. */
export default function EditTopicPage() {
  const asked = useRouter().params
  const { reading, community, isMineToLead, isLoading } = useCommunity(asked.communityId)
  const month = monthOf(asked.month, civilMonth(serverNow()))
  const mine = isMineToLead ? community : null
  const saved = useTopic(mine?.id ?? null, month)
  const figures = useFigures(mine && { unitId: mine.id, upTo: month, months: GROWTH_MONTHS })
  if (mine && saved.data && figures.data) {
    return (
      <TopicForm
        community={mine}
        month={month}
        saved={saved.data}
        figures={figures.data}
        onLookAgain={() => void saved.refresh()}
      />
    )
  }
  return (
    <Page title="写每月一题">
      <ReadingView reading={reading}>
        {() => {
          if (isLoading) return <Skeleton />
          if (!mine) return <ErrorNotice error={notTheirs} />
          const error = saved.error ?? figures.error
          return error ? (
            <ErrorNotice
              error={error}
              onRetry={() => {
                void saved.refresh()
                void figures.refresh()
              }}
            />
          ) : (
            <Skeleton />
          )
        }}
      </ReadingView>
    </Page>
  )
}
