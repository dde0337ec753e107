import { signUp } from '@shared/org-life/contracts'
import { closedRefusal } from '@shared/org-life/rules'
import type { ActivityView } from '@shared/org-life/schema'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { askToTell } from '../../activity/ask-to-tell'
import { useStep } from '../../activity/use-activities'
import { signUpPage } from '../../paths'

interface SignUpActionProps {
  activity: ActivityView
  now: number
  /** For whoever arranges it: to come themselves isn't their first thought. */
  isQuiet?: boolean
}

const asksSomething = ({ audience, mostGuests, questions }: ActivityView): boolean =>
  audience.ages !== null || mostGuests > 0 || questions.length > 0

function wordOf({ isLottery, places }: ActivityView): string {
  if (isLottery) return '报名抽签'
  return places !== null && places.left === 0 ? '排队候补' : '我要报名'
}

/** Why I can't sign up, as the shared rule and the cloud's answer about me say; null when I can. */
function refusalOf(activity: ActivityView, now: number): Reason | null {
  const { places, whyNot } = activity
  return (whyNot as Reason | null) ?? closedRefusal({ ...activity, hasPlaces: places !== null }, now)
}

/** The button at the bottom: in one tap where nothing is asked, else on to the form. */
export function SignUpAction({ activity, now, isQuiet = false }: SignUpActionProps) {
  const { id, places } = activity
  const signing = useStep(signUp, id)
  const reason = refusalOf(activity, now)
  function sign() {
    if (asksSomething(activity)) return goTo(signUpPage, { id })
    askToTell()
    signing.run({ guests: [], answers: {}, confirmsAges: false })
  }
  const waits = places !== null && places.left === 0 && !activity.isLottery
  const hint = waits ? '有人取消就按先后顺序轮到您，会通知您' : null
  return (
    <>
      <ErrorNotice error={signing.error} />
      <Button
        kind={isQuiet ? 'secondary' : 'primary'}
        disabled={reason !== null}
        hint={reason ? sentences[reason] : hint}
        loading={signing.isRunning}
        onTap={sign}
      >
        {wordOf(activity)}
      </Button>
    </>
  )
}
