import { useState } from 'react'
import { cancelVisit } from '@shared/windows/visit-contracts'
import type { VisitView } from '@shared/windows/visit'
import { visitRefusal } from '@shared/windows/visit-rules'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Confirm } from '@/ui/sheet/confirm'
import { useVisitStep } from '../../use-visits'

/** Whoever asked may call it off until it is done. */
export function CancelVisit({ visit, now }: { visit: VisitView; now: number }) {
  const [isAsking, setIsAsking] = useState(false)
  const { member } = useMe()
  const cancel = useVisitStep(cancelVisit, visit.id)
  if (!member || visitRefusal(visit, 'cancel', member, now) !== null) return null
  return (
    <>
      <Button kind="quiet" onTap={() => setIsAsking(true)}>
        不用来了，取消代办
      </Button>
      <Confirm
        isOpen={isAsking}
        title="取消这次代办？"
        text="安排好的工作人员会收到通知，不再上门。以后要办可以再申请。"
        doIt="取消代办"
        isDangerous
        loading={cancel.isRunning}
        error={cancel.error}
        onConfirm={() => cancel.run({}, () => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}
