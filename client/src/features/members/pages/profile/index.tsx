import { AppError } from '@shared/errors'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { CorrectionForm } from '../../components/correction-form'

const unregistered = new AppError({ code: 'FORBIDDEN', reason: 'core.not_registered' })

export default function ProfilePage() {
  const { reading, member } = useMe()
  if (member) return <CorrectionForm me={member} />
  return (
    <Page title="姓名和手机号">
      <ReadingView reading={reading}>{() => <ErrorNotice error={unregistered} />}</ReadingView>
    </Page>
  )
}
