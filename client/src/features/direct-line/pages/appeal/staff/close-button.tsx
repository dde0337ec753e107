import { useState } from 'react'
import { closeAppeal } from '@shared/direct-line/contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { Confirm } from '@/ui/sheet/confirm'
import { useStep } from '../../../use-appeal'

const { label } = appealMoves.close

export function CloseButton({ appeal }: { appeal: AppealView }) {
  const [isOpen, setIsOpen] = useState(false)
  const close = useStep(closeAppeal, appeal.id)
  return (
    <>
      <Button kind="primary" onTap={() => setIsOpen(true)}>
        {label}
      </Button>
      <Confirm
        isOpen={isOpen}
        title={label}
        text="结案后双方都不能再留言，办理过程还能随时查看。"
        doIt={label}
        loading={close.isRunning}
        error={close.error}
        onConfirm={() => close.run({})}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}
