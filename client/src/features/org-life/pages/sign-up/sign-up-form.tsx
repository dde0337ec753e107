import { View } from '@tarojs/components'
import type { ActivityView } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Toggle } from '@/ui/toggle/toggle'
import { agesText, timeText } from '../../activity/activity-words'
import { GuestFields } from './guest-fields'
import { QuestionField } from './question-field'
import { useSignUp } from './use-sign-up'

/** Guests, the host's questions, ages: as much as the host asks, and nothing else. */
export function SignUpForm({ activity }: { activity: ActivityView }) {
  const { draft, change, problem, missing, isSending, error, send } = useSignUp(activity)
  const { title, audience, mostGuests, questions } = activity
  const ages = agesText(audience)
  return (
    <Page
      title="报名"
      actions={
        <>
          <ErrorNotice error={error} />
          <Button kind="primary" loading={isSending} hint={problem && sentences[problem]} onTap={send}>
            {activity.isLottery ? '报名抽签' : '报名'}
          </Button>
        </>
      }
    >
      <Card>
        <View>{title}</View>
        <View>{timeText(activity, serverNow())}</View>
      </Card>
      {mostGuests > 0 && (
        <GuestFields guests={draft.guests} most={mostGuests} onChange={(guests) => change({ guests })} />
      )}
      {questions.length > 0 && (
        <Card>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              answer={draft.answers[question.id] ?? ''}
              isMissing={missing.includes(question.id)}
              onChange={(answer) => change({ answers: { ...draft.answers, [question.id]: answer } })}
            />
          ))}
        </Card>
      )}
      {ages !== null && (
        <Card>
          <Toggle
            label={`参加的人都是 ${ages}`}
            isOn={draft.confirmsAges}
            onChange={(confirmsAges) => change({ confirmsAges })}
          />
          {problem === 'orgLife.age_not_confirmed' && <Notice tone="danger" title={sentences[problem]} />}
        </Card>
      )}
    </Page>
  )
}
