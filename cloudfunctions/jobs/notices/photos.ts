import type { ContentCheck } from '../../../shared/direct-line/schema'
import { notices } from '../../api/notices/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'

/** Takes the verdict on one photo of a notice; what isn't passed waits for a worker. */
export async function setInNotice(id: string, fileId: string, check: ContentCheck): Promise<void> {
  const notice = await notices.get(id)
  if (!notice) return
  await change(notices, {
    from: notice,
    isDone: ({ photos }) => !photos.some((photo) => photo.fileId === fileId && photo.check === 'pending'),
    decide: ({ photos }) => ({
      changes: {
        photos: command.set(
          photos.map((photo) =>
            photo.fileId === fileId && photo.check === 'pending' ? { ...photo, check } : photo,
          ),
        ),
        ...(check !== 'passed' && { needsReview: true }),
      },
    }),
  })
}
