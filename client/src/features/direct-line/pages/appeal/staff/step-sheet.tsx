import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/direct-line/schema'
import type { AppError } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { beyondFields } from '@/ui/notice/beyond-fields'
import './staff.scss'

/** What every step's sheet is given. */
export interface StepProps {
  appeal: AppealView
  onClose: () => void
}

export interface StepSheetProps {
  title: string
  /** What the resident will be told of this step. */
  told: string
  /** Names the deed: `退回`, never `确定`. */
  doIt: string
  step: { isRunning: boolean; error: AppError | null }
  /** Fields that say at their own place what is wrong with them. */
  fields?: readonly string[]
  /** Why it can't be sent yet. */
  waitsFor?: string | null
  isDangerous?: boolean
  onSend: () => void
  onClose: () => void
  children?: ReactNode
}

/** The form of one step: what it needs, what the resident will read, and the deed itself. */
export function StepSheet(props: StepSheetProps) {
  const { title, told, doIt, step, fields = [], waitsFor = null, isDangerous, onSend, onClose } = props
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <Button
          kind={isDangerous ? 'danger' : 'primary'}
          loading={step.isRunning}
          disabled={waitsFor !== null}
          hint={waitsFor}
          onTap={onSend}
        >
          {doIt}
        </Button>
      }
    >
      <View className="step-sheet__told">{told}</View>
      {props.children}
      <ErrorNotice error={beyondFields(step.error, fields)} />
    </Sheet>
  )
}
