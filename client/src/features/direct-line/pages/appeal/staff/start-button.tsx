import { useState } from 'react'
import { startAppeal } from '@shared/direct-line/contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useStep } from '../../../use-appeal'
import { beyondFields } from '../beyond-fields'

export function StartButton({ appeal }: { appeal: AppealView }) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft(`start.${appeal.id}`, { note: '' })
  const start = useStep(startAppeal, appeal.id)
  return (
    <>
      <Button kind="primary" onTap={() => setIsOpen(true)}>
        {appealMoves.start.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={appealMoves.start.label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="primary" loading={start.isRunning} onTap={() => start.run(draft.value, draft.clear)}>
            开始办理并告诉居民
          </Button>
        }
      >
        <TextArea
          label="打算怎么办"
          hint="居民会看到，比如：今天下午物业上门查看。"
          isOptional
          max={300}
          value={draft.value.note}
          error={start.error?.refusal.fields?.note}
          onChange={(note) => draft.change({ note })}
        />
        <ErrorNotice error={beyondFields(start.error, ['note'])} />
      </Sheet>
    </>
  )
}
