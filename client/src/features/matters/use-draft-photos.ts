import type { Draft } from '@/cloud/use-draft'
import { useMe } from '@/session/use-me'
import { usePhotoUploads, type UploadedPhoto } from '@/ui/photos/use-photo-uploads'

/** The photos of a form, sent as they are chosen and kept with its draft. */
export function useDraftPhotos<Value extends { photos: UploadedPhoto[] }>(draft: Draft<Value>) {
  const { member } = useMe()
  return usePhotoUploads(member?.id ?? '', draft.value.photos, (edit) =>
    draft.change(({ photos }) => ({ photos: edit(photos) }) as Partial<Value>),
  )
}
