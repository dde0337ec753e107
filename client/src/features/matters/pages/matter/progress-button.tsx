import { useState } from 'react'
import { reportProgress } from '@shared/matters/contracts'
import { matterMoves } from '@shared/matters/life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { useDraftPhotos } from '../../use-draft-photos'
import { useStep } from '../../use-matter'

interface StepDraft {
  text: string
  photos: UploadedPhoto[]
  isFinished: boolean
}

/** What has been done about the decision, with photos, and whether that was the last of it. */
export function ProgressButton({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft<StepDraft>(`progress.${id}`, { text: '', photos: [], isFinished: false })
  const { text, photos, isFinished } = draft.value
  const uploads = useDraftPhotos(draft)
  const report = useStep(reportProgress, id)

  function send() {
    report.run({ text, photos: photos.map(({ fileId }) => fileId), isFinished }, () => {
      draft.clear()
      setIsOpen(false)
    })
  }

  return (
    <>
      <Button kind="primary" onTap={() => setIsOpen(true)}>
        {matterMoves.progress.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={matterMoves.progress.label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="primary" disabled={uploads.isUploading} loading={report.isRunning} onTap={send}>
            公布进展
          </Button>
        }
      >
        <TextArea
          label="办到哪一步了"
          max={300}
          value={text}
          error={report.error?.refusal.fields?.text}
          onChange={(changed) => draft.change({ text: changed })}
        />
        <PhotoPicker
          label="照片"
          hint="最多 3 张"
          isOptional
          uploads={uploads}
          mayAsk={() => askPrivacy('photo')}
          error={report.error?.refusal.fields?.photos}
        />
        <Toggle
          label="已经全部落实"
          note="公布后这个议题就办完了"
          isOn={isFinished}
          onChange={(isOn) => draft.change({ isFinished: isOn })}
        />
        <ErrorNotice error={beyondFields(report.error, ['text', 'photos'])} />
      </Sheet>
    </>
  )
}
