import { useState } from 'react'
import { postMessage } from '@shared/direct-line/contracts'
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
import { beyondFields } from './beyond-fields'

interface MessageDraft {
  text: string
  photos: UploadedPhoto[]
}

/** Writing a message; what was begun is kept on this phone until it is sent. */
export function Composer({ id, label }: { id: string; label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = useDraft<MessageDraft>(`message.${id}`, { text: '', photos: [] })
  const { text, photos } = draft.value
  const uploads = useDraftPhotos(draft)
  const post = useAction(postMessage, renewsAppeal)
  const isEmpty = text.trim() === '' && photos.length === 0

  function send() {
    const fileIds = photos.map(({ fileId }) => fileId)
    post.run({ id, requestId: draft.requestId, text, photos: fileIds }, () => {
      draft.clear()
      setIsOpen(false)
    })
  }

  return (
    <>
      <Button icon="chat" onTap={() => setIsOpen(true)}>
        {isEmpty ? label : '接着写没发出的留言'}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={label}
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            disabled={uploads.isUploading}
            hint={uploads.isUploading ? '照片传完就能发送' : null}
            loading={post.isRunning}
            onTap={send}
          >
            发送留言
          </Button>
        }
      >
        <TextArea
          label="留言"
          value={text}
          max={1000}
          error={post.error?.refusal.fields?.text}
          onChange={(changed) => draft.change({ text: changed })}
        />
        <PhotoPicker label="照片" isOptional uploads={uploads} mayAsk={() => askPrivacy('photo')} />
        <ErrorNotice error={beyondFields(post.error, ['text'])} />
      </Sheet>
    </>
  )
}
