import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import type { MatterView } from '@shared/matters/schema'
import { goBack, goOnTo } from '@/ui/go'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { matterPage } from '../../paths'
import { useMatter } from '../../use-matter'
import { usePublishing } from '../../use-matters'
import { MatterForm } from './matter-form'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Asking the residents: one screen, no steps. */
export default function PublishPage() {
  const { id, fromAppealId } = useRouter().params
  const { reading } = useMe()
  const mayPublish = usePublishing().length > 0
  if (mayPublish) return id ? <EditPage id={id} /> : <NewPage fromAppealId={fromAppealId} />
  return (
    <Page title="发布议题">
      <ReadingView reading={reading}>{() => <ErrorNotice error={notTheirs} />}</ReadingView>
    </Page>
  )
}

const NewPage = ({ fromAppealId }: { fromAppealId: string | undefined }) => (
  <MatterForm
    matter={null}
    fromAppealId={fromAppealId}
    title="发布议题"
    onSent={({ id }: MatterView) => goOnTo(matterPage, { id, published: '1' })}
  />
)

function EditPage({ id }: { id: string }) {
  const reading = useMatter(id)
  if (reading.data) return <MatterForm matter={reading.data} title="修改议题" onSent={() => goBack()} />
  return (
    <Page title="修改议题">
      <ReadingView reading={reading}>{() => null}</ReadingView>
    </Page>
  )
}
