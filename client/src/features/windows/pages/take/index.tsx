import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { GuideView } from '@shared/windows/guide'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useGuide } from '../../use-guides'
import { TakeForm } from './take-form'

/** A place at a window for one thing: which window, which day, which hour. */
export default function TakePage() {
  const { guideId = '' } = useRouter().params
  const reading = useGuide(guideId)
  return (
    <Page title="约时间取号">
      <ReadingView reading={reading}>{(guide) => <ChooseWindow guide={guide} />}</ReadingView>
    </Page>
  )
}

function ChooseWindow({ guide }: { guide: GuideView }) {
  const windows = guide.windows.filter(({ isOpen }) => isOpen)
  const [chosen, setChosen] = useState(windows[0]?.id ?? null)
  if (chosen === null) {
    return <Empty icon="desk" title="这件事现在不能在网上取号" text="请直接到服务中心，或先打电话问一下。" />
  }
  return (
    <>
      {windows.length > 1 && (
        <Choice
          label="到哪个窗口"
          layout="rows"
          options={windows.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <TakeForm key={chosen} guide={guide} windowId={chosen} />
    </>
  )
}
