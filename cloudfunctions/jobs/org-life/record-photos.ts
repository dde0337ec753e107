import type { ContentCheck } from '../../../shared/direct-line/schema'
import { waitsSince } from '../../api/org-life/records/record-parts'
import { activityRecords } from '../../api/org-life/records/record-store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'

/** Takes the verdict on one photo of a record; what isn't passed its organisers alone see, and a worker looks at. */
export async function setInRecord(id: string, fileId: string, check: ContentCheck): Promise<void> {
  const record = await activityRecords.get(id)
  if (!record) return
  await change(activityRecords, {
    from: record,
    isDone: ({ photos }) => !photos.some((photo) => photo.fileId === fileId && photo.check === 'pending'),
    decide(current) {
      const photos = current.photos.map((photo) =>
        photo.fileId === fileId && photo.check === 'pending' ? { ...photo, check } : photo,
      )
      const { reviewSince = command.remove() } = waitsSince({ ...current, photos })
      return { changes: { photos: command.set(photos), reviewSince } }
    },
  })
}
