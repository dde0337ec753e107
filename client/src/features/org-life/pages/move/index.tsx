import { useRouter } from '@tarojs/taro'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useActivity } from '../../activity/use-activities'
import { OrganisersOnly } from '../../organisers-only'
import { MoveForm } from './move-form'

/** Another time or place for what is published; everybody who signed up is told once. */
export default function MovePage() {
  const { id = '' } = useRouter().params
  const reading = useActivity(id)
  return (
    <Page title="改时间地点">
      <OrganisersOnly>
        {(hosts) => (
          <ReadingView reading={reading}>
            {(activity) => <MoveForm key={activity.revision} activity={activity} hosts={hosts} />}
          </ReadingView>
        )}
      </OrganisersOnly>
    </Page>
  )
}
