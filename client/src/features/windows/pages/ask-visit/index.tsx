import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Me } from '@shared/members/schema'
import type { GuideView } from '@shared/windows/guide'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useGuide } from '../../use-guides'
import { AskForm } from './ask-form'
import '../../windows.scss'

/** Asking for a worker to do an errand for somebody who can't come to the window. */
export default function AskVisitPage() {
  const { guideId = '' } = useRouter().params
  const reading = useGuide(guideId)
  const { member } = useMe()
  return (
    <Page title="申请上门代办">
      <ReadingView reading={reading}>
        {(guide) => (member ? <Asking guide={guide} me={member} /> : <RegisterFirst />)}
      </ReadingView>
    </Page>
  )
}

function Asking({ guide, me }: { guide: GuideView; me: Me }) {
  return (
    <>
      <Card>
        <View className="windows__title" aria-role="heading" aria-level="2">
          {guide.title}
        </View>
        <View className="windows__soft">社区安排工作人员上门帮您办，不收费。定好人以后会告诉您。</View>
      </Card>
      <AskForm guide={guide} me={me} />
    </>
  )
}

const RegisterFirst = () => (
  <Empty
    icon="person"
    title="登记住处后才能申请代办"
    text="工作人员要知道去哪里。"
    action={
      <Button kind="primary" onTap={() => goTo('/features/members/pages/register/index')}>
        登记住处
      </Button>
    }
  />
)
