import { isOpenSignUp, signUpStateNames } from '@shared/org-life/sign-up'
import type { ActivityView, MySignUp } from '@shared/org-life/schema'
import { takeOffer } from '@shared/org-life/contracts'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { clockText, timeLeftText } from '@/ui/when'
import { AnswersGiven } from '../../activity/answers-given'
import { signUpLooks } from '../../activity/looks'
import { outlookOf } from '../../activity/next-step'
import { useStep } from '../../activity/use-activities'
import { CancelButton } from './cancel-button'

export interface MineProps {
  activity: ActivityView
  now: number
}

/** How I stand with it, and what I can do about that. */
export function MineSection({ activity, now }: MineProps) {
  const { mine } = activity
  if (mine === null) return null
  return (
    <Section title="我的报名">
      <Card>
        {!isOpenSignUp(mine.state) && (
          <Tag word={signUpStateNames[mine.state]} {...signUpLooks[mine.state]} />
        )}
        <View>{outlookOf(activity, mine, now)}</View>
        <Answers activity={activity} mine={mine} />
        {mine.state === 'offered' && <TakeOffer activity={activity} mine={mine} now={now} />}
        <CancelButton activity={activity} mine={mine} now={now} />
      </Card>
    </Section>
  )
}

/** What I wrote when I signed up. */
function Answers({ activity, mine }: { activity: ActivityView; mine: MySignUp }) {
  return (
    <>
      {mine.guests.length > 0 && <View>{`一起来的：${mine.guests.join('、')}`}</View>}
      <AnswersGiven questions={activity.questions} answers={mine.answers} />
    </>
  )
}

const heldText = (until: number, now: number): string =>
  `给您留到 ${clockText(until)}，${timeLeftText(until, now)}，过时给下一位`

/** A place that is held for me, with the time that it is held. */
function TakeOffer({ activity, mine, now }: MineProps & { mine: MySignUp }) {
  const taking = useStep(takeOffer, activity.id)
  const { offeredUntil } = mine
  return (
    <>
      <ErrorNotice error={taking.error} />
      <Button
        kind="primary"
        loading={taking.isRunning}
        hint={offeredUntil === null ? null : heldText(offeredUntil, now)}
        onTap={() => taking.run({})}
      >
        我要这个名额
      </Button>
    </>
  )
}
