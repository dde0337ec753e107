import type { ContentCheck } from '../../../shared/direct-line/schema'
import { matters, type Matter, type StoredPhoto } from '../../api/matters/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'

const settled = (photos: readonly StoredPhoto[], fileId: string, check: ContentCheck): StoredPhoto[] =>
  photos.map((photo) => (photo.fileId === fileId && photo.check === 'pending' ? { ...photo, check } : photo))

const photosOf = ({ photos, steps }: Matter): StoredPhoto[] => [
  ...photos,
  ...steps.flatMap((step) => step.photos),
]

/** Takes the verdict on one photo of a matter; what isn't passed waits for a worker. */
export async function setInMatter(id: string, fileId: string, check: ContentCheck): Promise<void> {
  const matter = await matters.get(id)
  if (!matter) return
  await change(matters, {
    from: matter,
    isDone: (current) =>
      !photosOf(current).some((photo) => photo.fileId === fileId && photo.check === 'pending'),
    decide: ({ photos, steps }) => ({
      changes: {
        photos: command.set(settled(photos, fileId, check)),
        steps: command.set(steps.map((step) => ({ ...step, photos: settled(step.photos, fileId, check) }))),
        ...(check !== 'passed' && { needsReview: true }),
      },
    }),
  })
}
