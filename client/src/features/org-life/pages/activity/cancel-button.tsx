import { useState } from 'react'
import { cancelSignUp } from '@shared/org-life/contracts'
import { cancelRefusal } from '@shared/org-life/rules'
import type { ActivityView, MySignUp } from '@shared/org-life/schema'
import { holdsPlaces, isOpenSignUp } from '@shared/org-life/sign-up'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Confirm } from '@/ui/sheet/confirm'
import { deadlineText } from '@/ui/when'
import { useStep } from '../../activity/use-activities'

interface CancelButtonProps {
  activity: ActivityView
  mine: MySignUp
  now: number
}

const wordsOf = ({ state }: MySignUp) =>
  state === 'waiting'
    ? { word: '不排了', title: '退出候补？', text: '退出后位置让给后面的人，再排要从最后排起。' }
    : { word: '取消报名', title: '取消报名？', text: '取消后名额马上让给排队的人，不能恢复。' }

/** Taking my sign-up back: until the deadline, or out of the line any time. */
export function CancelButton({ activity, mine, now }: CancelButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const cancelling = useStep(cancelSignUp, activity.id)
  if (!isOpenSignUp(mine.state) || activity.endsAt <= now) return null
  const reason = cancelRefusal(activity, mine.state, now)
  const until = `${deadlineText(activity.signUpUntil, now)} 以前可以自己取消`
  const { word, title, text } = wordsOf(mine)
  return (
    <>
      <Button
        kind="danger"
        disabled={reason !== null}
        hint={reason ? sentences[reason] : holdsPlaces(mine.state) ? until : null}
        onTap={() => setIsOpen(true)}
      >
        {word}
      </Button>
      <Confirm
        isOpen={isOpen}
        title={title}
        text={text}
        doIt={word}
        isDangerous
        loading={cancelling.isRunning}
        error={cancelling.error}
        onConfirm={() => cancelling.run({}, () => setIsOpen(false))}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}
