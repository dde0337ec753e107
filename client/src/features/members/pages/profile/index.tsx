import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { CorrectionForm } from '../../components/correction-form'
import { RegisterFirst } from '../../components/register-first'

export default function ProfilePage() {
  const { reading, member } = useMe()
  if (member) return <CorrectionForm me={member} />
  return (
    <Page title="姓名和手机号">
      <ReadingView reading={reading}>
        {() => (
          <RegisterFirst icon="person" title="社区还没有您的姓名" text="登记住处时留下，以后随时在这里改。" />
        )}
      </ReadingView>
    </Page>
  )
}
