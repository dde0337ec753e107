import type { ContentCheck } from '../../../shared/direct-line/schema'
import { activityRecords } from '../../api/org-life/record-store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'

/** Takes the verdict on one photo of a record; what isn't passed its organisers alone see. */
export async function setInRecord(id: string, fileId: string, check: ContentCheck): Promise<void> {
  const record = await activityRecords.get(id)
  if (!record) return
  await change(activityRecords, {
    from: record,
    isDone: ({ photos }) => !photos.some((photo) => photo.fileId === fileId && photo.check === 'pending'),
    decide: ({ photos }) => ({
      changes: {
        photos: command.set(
          photos.map((photo) =>
            photo.fileId === fileId && photo.check === 'pending' ? { ...photo, check } : photo,
          ),
        ),
      },
    }),
  })
}
