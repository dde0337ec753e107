import { useState } from 'react'
import { resolveAppeal } from '@shared/direct-line/contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Sheet } from '@/ui/sheet/sheet'
import { useStep } from '../../../use-appeal'
import { useDraftPhotos } from '../../../use-draft-photos'
import { beyondFields } from '../beyond-fields'

interface AnswerDraft {
  answer: string
  photos: UploadedPhoto[]
}

/** Nothing is resolved without a written answer. */
export function ResolveButton({ appeal }: { appeal: AppealView }) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft<AnswerDraft>(`answer.${appeal.id}`, { answer: '', photos: [] })
  const { answer, photos } = draft.value
  const uploads = useDraftPhotos(draft)
  const resolve = useStep(resolveAppeal, appeal.id)
  const send = () => resolve.run({ answer, photos: photos.map(({ fileId }) => fileId) }, draft.clear)
  return (
    <>
      <Button kind="primary" onTap={() => setIsOpen(true)}>
        {appealMoves.resolve.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={appealMoves.resolve.label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            loading={resolve.isRunning}
            disabled={uploads.isUploading}
            hint={uploads.isUploading ? '照片传完就能发送' : null}
            onTap={send}
          >
            发送答复
          </Button>
        }
      >
        <TextArea
          label="办理结果"
          hint="写清楚做了什么、结果怎样；没做成的也写明原因。"
          max={1000}
          value={answer}
          error={resolve.error?.refusal.fields?.answer}
          onChange={(changed) => draft.change({ answer: changed })}
        />
        <PhotoPicker label="照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
        <ErrorNotice error={beyondFields(resolve.error, ['answer'])} />
      </Sheet>
    </>
  )
}
