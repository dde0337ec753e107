import { useState } from 'react'
import { AppError, type Reason } from '@shared/errors'
import { pickPhotos, uploadPhoto } from '@/cloud/photos'
import { photoRefusal, type PickedPhoto } from '@/cloud/photo-rules'
import { newRequestId } from '@/cloud/request-id'

/** A photo in cloud storage, and where this phone still has it to show. */
export interface UploadedPhoto {
  fileId: string
  path: string
}

/** A photo on its way: refused here, under way, or stuck with the way to try again. */
export interface PhotoOnItsWay {
  id: string
  photo: PickedPhoto
  percent: number
  problem: Reason | null
  canRetry: boolean
}

export interface PhotoUploads {
  done: readonly UploadedPhoto[]
  onTheirWay: readonly PhotoOnItsWay[]
  /** Whether anything is still being sent: not the moment to submit. */
  isUploading: boolean
  add: (room: number) => Promise<void>
  retry: (id: string) => void
  removeDone: (fileId: string) => void
  removeOnItsWay: (id: string) => void
}

const reasonOf = (failure: unknown): Reason =>
  failure instanceof AppError ? failure.refusal.reason : 'core.unavailable'

/**
 * Sends chosen photos at once; several may arrive between two renders, so `change` gets what to do with the list:
 * `usePhotoUploads(member.id, draft.value.photos, (edit) => draft.change(({ photos }) => ({ photos: edit(photos) })))`.
 */
export function usePhotoUploads(
  memberId: string,
  done: readonly UploadedPhoto[],
  change: (edit: (done: readonly UploadedPhoto[]) => UploadedPhoto[]) => void,
): PhotoUploads {
  const [onTheirWay, setOnTheirWay] = useState<PhotoOnItsWay[]>([])
  const update = (id: string, change: Partial<PhotoOnItsWay>) =>
    setOnTheirWay((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)))
  const removeOnItsWay = (id: string) => setOnTheirWay((all) => all.filter((one) => one.id !== id))

  async function send(id: string, photo: PickedPhoto) {
    try {
      const fileId = await uploadPhoto(memberId, photo, (percent) => update(id, { percent }))
      removeOnItsWay(id)
      change((photos) => [...photos, { fileId, path: photo.path }])
    } catch (failure) {
      update(id, { problem: reasonOf(failure), canRetry: true })
    }
  }

  async function add(room: number) {
    const picked = (await pickPhotos(room)).slice(0, room)
    const begun = picked.map((photo) => ({
      id: newRequestId(),
      photo,
      percent: 0,
      problem: photoRefusal(photo),
      canRetry: false,
    }))
    setOnTheirWay((all) => [...all, ...begun])
    await Promise.all(begun.filter((one) => one.problem === null).map((one) => send(one.id, one.photo)))
  }

  return {
    done,
    onTheirWay,
    isUploading: onTheirWay.some((one) => one.problem === null),
    add,
    retry: (id) => {
      const one = onTheirWay.find((candidate) => candidate.id === id)
      if (!one) return
      update(id, { problem: null, percent: 0 })
      void send(id, one.photo)
    },
    removeDone: (fileId) => change((photos) => photos.filter((photo) => photo.fileId !== fileId)),
    removeOnItsWay,
  }
}
