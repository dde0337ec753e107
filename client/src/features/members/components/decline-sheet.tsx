import { useState } from 'react'
import type { AppError } from '@shared/errors'
import { declineHome } from '@shared/members/contracts'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { refusedFields, type RefusedFields } from '../refused-fields'

export interface DeclineSheetProps {
  isOpen: boolean
  name: string
  isRunning: boolean
  error: AppError | null
  onDecline: (because: string) => void
  onClose: () => void
}

const usual = ['房号不对，请核对门牌', '没有查到您住在这户，请先联系楼栋长', '您已经搬走了'].map((words) => ({
  value: words,
  label: words,
}))

/** An empty reason is missing, not short. */
const refusedInDecision = (because: string): RefusedFields =>
  because.trim() === ''
    ? { because: 'core.required' }
    : refusedFields(declineHome.input.pick({ because: true }), { because })

/** The reason is what the other person reads, so there is no declining without one. */
export function DeclineSheet({ isOpen, name, isRunning, error, onDecline, onClose }: DeclineSheetProps) {
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState<RefusedFields>({})
  const refusedByServer = error?.refusal.fields
  const decline = () => {
    const refused = refusedInDecision(because)
    setMissing(refused)
    if (!refused.because) onDecline(because)
  }
  return (
    <Sheet
      isOpen={isOpen}
      title="登记不通过"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" loading={isRunning} onTap={decline}>
            不通过，告诉本人
          </Button>
          <Button kind="quiet" onTap={onClose}>
            先不
          </Button>
        </>
      }
    >
      <Choice label="常用的原因" layout="rows" options={usual} value={because} onChange={setBecause} />
      <TextArea
        label={`${name}会看到的原因`}
        hint="写清楚差在哪儿、该找谁，对方才知道怎么办。"
        max={100}
        value={because}
        onChange={setBecause}
        error={missing.because ?? refusedByServer?.because}
      />
      <ErrorNotice error={refusedByServer ? null : error} />
    </Sheet>
  )
}
