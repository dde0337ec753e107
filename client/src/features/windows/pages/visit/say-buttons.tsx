import { useState } from 'react'
import type { AppError } from '@shared/errors'
import { visitMoves } from '@shared/windows/visit-life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'

const LONGEST = 200

interface Step<Input> {
  run: (input: Input, onDone?: () => void) => void
  isRunning: boolean
  error: AppError | null
}

/** Done, with a word on how. */
export function FinishButton({ id, step }: { id: string; step: Step<{ note: string }> }) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft(`finish-visit.${id}`, { note: '' })
  const send = () =>
    step.run({ note: draft.value.note }, () => {
      draft.clear()
      setIsOpen(false)
    })
  return (
    <>
      <Button kind="primary" icon="check" onTap={() => setIsOpen(true)}>
        {visitMoves.finish.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title="办好了"
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="primary" loading={step.isRunning} onTap={send}>
            记为办好
          </Button>
        }
      >
        <TextArea
          label="办理情况"
          hint="写清楚办了什么、什么时候能拿到结果，申请人会看到。"
          max={LONGEST}
          hasVoice
          value={draft.value.note}
          error={step.error?.refusal.fields?.note}
          onChange={(note) => draft.change({ note })}
        />
        <ErrorNotice error={beyondFields(step.error, ['note'])} />
      </Sheet>
    </>
  )
}

/** Not possible, with the reason and where to turn. */
export function DeclineButton({
  id,
  step,
}: {
  id: string
  step: Step<{ because: string; whereTo: string }>
}) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft(`decline-visit.${id}`, { because: '', whereTo: '' })
  const { because, whereTo } = draft.value
  const fields = step.error?.refusal.fields
  const send = () =>
    step.run({ because, whereTo }, () => {
      draft.clear()
      setIsOpen(false)
    })
  return (
    <>
      <Button kind="danger" onTap={() => setIsOpen(true)}>
        {visitMoves.decline.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title="为什么办不了"
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="danger" loading={step.isRunning} onTap={send}>
            告诉申请人
          </Button>
        }
      >
        <TextArea
          label="原因"
          max={LONGEST}
          value={because}
          error={fields?.because}
          onChange={(changed) => draft.change({ because: changed })}
        />
        <TextArea
          label="可以找谁办"
          hint="写清楚到哪里、找谁、电话多少。"
          max={LONGEST}
          value={whereTo}
          error={fields?.whereTo}
          onChange={(changed) => draft.change({ whereTo: changed })}
        />
        <ErrorNotice error={beyondFields(step.error, ['because', 'whereTo'])} />
      </Sheet>
    </>
  )
}
