import { useState } from 'react'
import { postMessage } from '@shared/direct-line/contracts'
import { useDraft } from '@/cloud/use-draft'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { usePhotoUploads, type UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { askPrivacy } from '@/ui/privacy/privacy'
import { renewsAppeal } from '../../use-appeal'

interface MessageDraft {
  text: string
  photos: UploadedPhoto[]
}

/** A message being written; it is kept on this phone until it is sent. */
export function Composer({ id, label }: { id: string; label: string }) {
  const draft = useDraft<MessageDraft>(`message.${id}`, { text: '', photos: [] })
  const { text, photos } = draft.value
  const [wantsPhotos, setWantsPhotos] = useState(photos.length > 0)
  const uploads = usePhotoUploads(photos, (edit) => draft.change((now) => ({ photos: edit(now.photos) })))
  const post = useAction(postMessage, renewsAppeal)
  const isEmpty = text.trim() === '' && photos.length === 0

  function send() {
    const fileIds = photos.map(({ fileId }) => fileId)
    post.run({ id, requestId: draft.requestId, text, photos: fileIds }, () => {
      draft.clear()
      setWantsPhotos(false)
    })
  }

  return (
    <>
      <TextArea
        label={label}
        value={text}
        max={1000}
        error={post.error?.refusal.fields?.text}
        onChange={(changed) => draft.change({ text: changed })}
      />
      {wantsPhotos ? (
        <PhotoPicker label="照片" uploads={uploads} mayAsk={() => askPrivacy('photo')} />
      ) : (
        <Button kind="quiet" icon="camera" onTap={() => setWantsPhotos(true)}>
          加照片
        </Button>
      )}
      <ErrorNotice error={post.error} />
      <Button
        disabled={isEmpty || uploads.isUploading}
        hint={uploads.isUploading ? '照片传完就能发送' : null}
        loading={post.isRunning}
        onTap={send}
      >
        发送留言
      </Button>
    </>
  )
}
