import { useState } from 'react'
import { View } from '@tarojs/components'
import { decideSignUp } from '@shared/org-life/contracts'
import { signUpStateNames } from '@shared/org-life/sign-up'
import type { ActivityView, SignUpRow } from '@shared/org-life/schema'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { SayButton } from '@/ui/sheet/say-button'
import { Tag } from '@/ui/tag/tag'
import { AnswersGiven } from '../../activity/answers-given'
import { signUpLooks } from '../../activity/looks'
import '../activity/activity.scss'

interface SignUpCardProps {
  activity: ActivityView
  row: SignUpRow
}

/** One who signed up, with what they answered; granted or declined here where the host wants to. */
export function SignUpCard({ activity, row }: SignUpCardProps) {
  const { name, maskedPhone, guests, answers, state, because } = row
  const facts = [
    ...(maskedPhone === null ? [] : [{ label: '手机', value: maskedPhone }]),
    ...(guests.length === 0 ? [] : [{ label: '一起来的', value: guests.join('、') }]),
    ...(because === null ? [] : [{ label: '原因', value: because }]),
  ]
  return (
    <Card>
      <Tag word={signUpStateNames[state]} {...signUpLooks[state]} />
      <View className="activity__strong">{name}</View>
      <Rows rows={facts} />
      <AnswersGiven questions={activity.questions} answers={answers} />
      {state === 'applied' && <Decide activity={activity} row={row} />}
    </Card>
  )
}

function Decide({ activity: { id }, row: { id: signUpId, name } }: SignUpCardProps) {
  const [requestId, setRequestId] = useState(newRequestId)
  const deciding = useAction(decideSignUp)
  const decide = (verdict: 'grant' | 'decline', because: string | null, onDone?: () => void) =>
    deciding.run({ id, signUpId, requestId, verdict, because }, () => {
      setRequestId(newRequestId())
      onDone?.()
    })
  return (
    <>
      <Button kind="primary" loading={deciding.isRunning} onTap={() => decide('grant', null)}>
        {`同意${name}来`}
      </Button>
      <SayButton
        label="不同意"
        doIt="告诉对方"
        draftKey={`decline-sign-up.${signUpId}`}
        text={{ name: 'because', label: '为什么', hint: '对方会看到', max: 100 }}
        say={(because, onDone) => decide('decline', because, onDone)}
        isRunning={deciding.isRunning}
        error={deciding.error}
      />
      <ErrorNotice error={deciding.error} />
    </>
  )
}
