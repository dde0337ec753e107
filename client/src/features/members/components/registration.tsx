import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { goBack, goOnTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useMe } from '@/session/use-me'
import { knowsWhere } from '../claim'
import { useRegistration } from '../use-claim'
import { HomeAwaited } from './home-awaited'
import { HomeFields } from './home-fields'
import { KnownMe } from './known-me'
import { PhoneOffer } from './phone-offer'

const title = '登记住处'

export function Registration() {
  const session = useMe()
  const form = useRegistration()
  const { draft, refused, error, isRunning, noted, submit } = form
  if (noted) {
    return (
      <Page title={title} actions={<Button onTap={goBack}>好的</Button>}>
        <HomeAwaited home={noted} />
      </Page>
    )
  }
  if (session.member) return <RegisteredAlready />
  return (
    <Page
      title={title}
      actions={
        <Button kind="primary" loading={isRunning} onTap={submit}>
          提交登记
        </Button>
      }
    >
      <Notice
        tone="info"
        title="说一声您住哪儿"
        text="您反映的事才能送到管您这栋楼的人手里。登记后，楼栋长或网格员两个工作日内确认。"
      />
      <KnownMe session={session}>
        {() => (
          <Card>
            <HomeFields claim={draft.value} onChange={draft.change} refused={refused} />
            {knowsWhere(draft.value) && (
              <>
                <TextInput
                  label="姓名"
                  hint="楼栋长凭姓名确认您住这里。"
                  max={20}
                  value={draft.value.name}
                  onChange={(name) => draft.change({ name })}
                  error={refused.name}
                />
                <PhoneOffer
                  word="留个手机号"
                  phone={draft.value.phone}
                  onChange={(phone) => draft.change({ phone })}
                  error={refused.phone}
                />
              </>
            )}
          </Card>
        )}
      </KnownMe>
      <ErrorNotice error={error} />
    </Page>
  )
}

function RegisteredAlready() {
  return (
    <Page title={title}>
      <Notice
        tone="good"
        title="您已经登记过了"
        text="要加一个住处，或者看确认到哪一步了，都在“我的住处”里。"
      >
        <Button onTap={() => goOnTo('/features/members/pages/homes/index')}>看我的住处</Button>
      </Notice>
    </Page>
  )
}
