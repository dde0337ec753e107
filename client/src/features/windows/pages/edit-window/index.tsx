import { useRouter } from '@tarojs/taro'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useWindows } from '../../use-desk'
import { WindowFields } from './window-fields'

/** A window's name, desks and week. */
export default function EditWindowPage() {
  const { id, centreId = '' } = useRouter().params
  const reading = useWindows(centreId)
  return (
    <Page title={id ? '改窗口' : '加窗口'}>
      <ReadingView reading={reading}>
        {({ windows }) => {
          const window = windows.find((one) => one.id === id) ?? null
          return id && !window ? (
            <Empty icon="desk" title="没有找到这个窗口" />
          ) : (
            <WindowFields key={window?.revision ?? 0} centreId={centreId} window={window} />
          )
        }}
      </ReadingView>
    </Page>
  )
}
