import { useRouter } from '@tarojs/taro'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { shownOf } from './work-filter'
import { WorkList } from './work-list'

export default function WorkPage() {
  const { show } = useRouter().params
  const { reading } = useMe()
  return (
    <Page title="工单">
      <ReadingView reading={reading}>{() => <WorkList initially={shownOf(show)} />}</ReadingView>
    </Page>
  )
}
