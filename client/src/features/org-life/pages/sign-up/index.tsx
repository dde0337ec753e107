import { useRouter } from '@tarojs/taro'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useActivity } from '../../activity/use-activities'
import { SignUpForm } from './sign-up-form'

/** What the host asks of whoever signs up. */
export default function SignUpPage() {
  const { id = '' } = useRouter().params
  const reading = useActivity(id)
  if (reading.data) return <SignUpForm activity={reading.data} />
  return (
    <Page title="报名">
      <ReadingView reading={reading}>{() => null}</ReadingView>
    </Page>
  )
}
