import { useState, type ReactNode } from 'react'
import type { AppError } from '@shared/errors'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '../button/button'
import { TextArea } from '../field/text-area'
import { ErrorNotice } from '../notice/error-notice'
import { Sheet } from './sheet'
import { beyondFields } from '../notice/beyond-fields'

export interface SayButtonProps {
  label: string
  /** Names the deed: `公布`, never `确定`. */
  doIt: string
  /** Names the draft on this phone. */
  draftKey: string
  text: { name: 'text' | 'because' | 'title'; label: string; hint?: string; max: number }
  say: (text: string, onDone: () => void) => void
  isRunning: boolean
  error: AppError | null
  kind?: 'primary' | 'secondary' | 'danger'
  children?: ReactNode
}

/** A button that opens a sheet to write in; what was begun is kept on this phone until it is sent. */
export function SayButton(props: SayButtonProps) {
  const { label, doIt, draftKey, text, say, isRunning, error, kind = 'secondary', children } = props
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft(draftKey, { text: '' })
  const send = () =>
    say(draft.value.text, () => {
      draft.clear()
      setIsOpen(false)
    })
  return (
    <>
      <Button kind={kind} onTap={() => setIsOpen(true)}>
        {label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind={kind === 'danger' ? 'danger' : 'primary'} loading={isRunning} onTap={send}>
            {doIt}
          </Button>
        }
      >
        <TextArea
          label={text.label}
          hint={text.hint}
          max={text.max}
          value={draft.value.text}
          error={error?.refusal.fields?.[text.name]}
          onChange={(changed) => draft.change({ text: changed })}
        />
        {children}
        <ErrorNotice error={beyondFields(error, [text.name])} />
      </Sheet>
    </>
  )
}
