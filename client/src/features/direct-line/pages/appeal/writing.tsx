import { useState } from 'react'
import type { postMessage } from '@shared/direct-line/contracts'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { useAction } from '@/cloud/use-action'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Sheet } from '@/ui/sheet/sheet'
import { renewsAppeal } from '../../use-appeal'
import { useDraftPhotos } from '../../use-draft-photos'
import { beyondFields } from '@/ui/notice/beyond-fields'

interface WritingDraft {
  text: string
  photos: UploadedPhoto[]
}

/** Something with the input and output of a message: a message, or what the desk asked for. */
type Said = Pick<typeof postMessage, 'roles' | 'effect' | 'input' | 'output'> & { readonly name: string }

export interface WritingProps {
  contract: Said
  id: string
  /** What was begun is kept on this phone under this name until it is sent. */
  keptAs: string
  /** The button that opens it. */
  opens: string
  isPrimary?: boolean
  title: string
  label: string
  sends: string
  /** Whether the writer waits for what comes next, so that reminders are offered. */
  awaitsAnswer?: boolean
}

/** Words and photos for a case. */
export function Writing(props: WritingProps) {
  const { contract, id, keptAs, opens, isPrimary, title, label, sends, awaitsAnswer = true } = props
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft<WritingDraft>(keptAs, { text: '', photos: [] })
  const { text, photos } = draft.value
  const uploads = useDraftPhotos(draft)
  const say = useAction(contract, renewsAppeal)
  const isEmpty = text.trim() === '' && photos.length === 0

  function send() {
    if (awaitsAnswer) void requestSubscribe([templates.appealProgress.id])
    const fileIds = photos.map(({ fileId }) => fileId)
    say.run({ id, requestId: draft.requestId, text, photos: fileIds }, () => {
      draft.clear()
      setIsOpen(false)
    })
  }

  return (
    <>
      <Button kind={isPrimary ? 'primary' : 'secondary'} icon="chat" onTap={() => setIsOpen(true)}>
        {isEmpty ? opens : `接着写没发出的${label}`}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={title}
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            disabled={uploads.isUploading}
            hint={uploads.isUploading ? '照片传完就能发送' : null}
            loading={say.isRunning}
            onTap={send}
          >
            {sends}
          </Button>
        }
      >
        <TextArea
          label={label}
          value={text}
          max={1000}
          error={say.error?.refusal.fields?.text}
          onChange={(changed) => draft.change({ text: changed })}
        />
        <PhotoPicker label="照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
        <ErrorNotice error={beyondFields(say.error, ['text'])} />
      </Sheet>
    </>
  )
}
