import { useState } from 'react'
import { AppError } from '@shared/errors'
import { uploadPhoto } from '@/cloud/photos'
import { useMe } from '@/session/use-me'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import type { Cut } from './crop-area'
import { cropPhoto } from './crop-photo'

const failed = new AppError({ code: 'UNAVAILABLE', reason: 'core.unavailable' })

/** Cuts a photo and sends what remains to storage as the worker's own file. */
export function useCrop(url: string) {
  const { member } = useMe()
  const [isRunning, setIsRunning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  async function crop(cut: Cut, onDone: (photo: UploadedPhoto) => void) {
    setIsRunning(true)
    setError(null)
    try {
      const photo = await cropPhoto(url, cut)
      onDone({ fileId: await uploadPhoto(member?.id ?? '', photo, () => undefined), path: photo.path })
    } catch (failure) {
      setError(failure instanceof AppError ? failure : failed)
    } finally {
      setIsRunning(false)
    }
  }

  return { crop, isRunning, error }
}
