import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { categoryNames, type GuideView } from '@shared/windows/guide'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { BringList } from '../../bring-list/bring-list'
import { askVisitPage, takePage } from '../../paths'
import { useGuide } from '../../use-guides'
import { Forms } from './forms'
import '../../windows.scss'

const registerPage = '/features/members/pages/register/index'

/** One thing to be got done: for whom, with what, how long, how much, and where. */
export default function GuidePage() {
  const { id = '' } = useRouter().params
  const reading = useGuide(id)
  usePulledDown(reading.refresh)
  const guide = reading.data
  return (
    <Page title="办事指南" actions={guide && <Ways guide={guide} />}>
      <ReadingView reading={reading}>
        {(shown) => (
          <>
            <Card>
              <View>
                <Tag word={categoryNames[shown.category]} icon="info" />
              </View>
              <View className="windows__title" aria-role="heading" aria-level="2">
                {shown.title}
              </View>
              <Rows
                rows={[
                  { label: '给谁办', value: shown.forWhom },
                  { label: '多久办好', value: shown.howLong },
                  { label: '费用', value: shown.fee },
                ]}
              />
            </Card>
            <BringList guideId={shown.id} bring={shown.bring} />
            <Steps steps={shown.steps} />
            <Forms files={shown.files} />
            <Where centre={shown.centre} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}

/** What to do next: take a number, or let somebody come. */
function Ways({ guide: { id, windows, hasVisits } }: { guide: GuideView }) {
  const { member } = useMe()
  const canBook = windows.some(({ isOpen }) => isOpen)
  if (!canBook && !hasVisits) return null
  if (!member) {
    return (
      <Button kind="primary" hint="登记住处后就能取号、申请代办。" onTap={() => goTo(registerPage)}>
        登记住处
      </Button>
    )
  }
  return (
    <>
      {canBook && (
        <Button kind="primary" icon="clock" onTap={() => goTo(takePage, { guideId: id })}>
          约时间取号
        </Button>
      )}
      {hasVisits && (
        <Button kind={canBook ? 'secondary' : 'primary'} onTap={() => goTo(askVisitPage, { guideId: id })}>
          去不了，请人上门代办
        </Button>
      )}
    </>
  )
}

function Steps({ steps }: Pick<GuideView, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <Section title="怎么办">
      <Card>
        {steps.map((step, at) => (
          <View key={step} className="windows__step">
            <View className="windows__step-number">{`${at + 1}.`}</View>
            <View>{step}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

function Where({ centre }: Pick<GuideView, 'centre'>) {
  const { name, address, phone, openHours, isStepFree } = centre
  return (
    <Section title="在哪里办">
      <Card>
        <View className="windows__strong">{name}</View>
        <Rows
          rows={[
            { label: '地址', value: address },
            { label: '开放时间', value: openHours },
            { label: '无障碍', value: isStepFree ? '轮椅能进' : '有台阶，需要帮忙请先打电话' },
          ]}
        />
        <Button
          icon="phone"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: phone.replaceAll(' ', '') })}
        >
          {`拨打 ${phone}`}
        </Button>
      </Card>
    </Section>
  )
}
