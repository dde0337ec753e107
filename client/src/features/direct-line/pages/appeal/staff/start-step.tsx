import { startAppeal } from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { useStep } from '../../../use-appeal'
import { useDraftPhotos } from '../../../use-draft-photos'
import { StepSheet, type StepProps } from './step-sheet'

interface StartDraft {
  note: string
  photos: UploadedPhoto[]
}

/** What it looked like before the work began is photographed now or never. */
export function StartStep({ appeal, onClose }: StepProps) {
  const draft = useDraft<StartDraft>(`start.${appeal.id}`, { note: '', photos: [] })
  const uploads = useDraftPhotos(draft)
  const start = useStep(startAppeal, appeal.id)
  const { note, photos } = draft.value
  const send = () =>
    start.run({ note, photos: photos.map(({ fileId }) => fileId) }, () => {
      draft.clear()
      onClose()
    })
  return (
    <StepSheet
      title={appealMoves.start.label}
      told="居民会收到“开始办理”，看到您的打算和办理前的照片。"
      doIt="开始办理并告诉居民"
      step={start}
      fields={['note']}
      waitsFor={uploads.isUploading ? '照片传完就能发送' : null}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="打算怎么办"
        hint="比如：今天下午物业上门查看。"
        isOptional
        max={300}
        value={note}
        error={start.error?.refusal.fields?.note}
        onChange={(changed) => draft.change({ note: changed })}
      />
      <PhotoPicker label="办理前的照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
    </StepSheet>
  )
}
