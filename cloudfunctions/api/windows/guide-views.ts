import type { GuideCard, GuideView } from '../../../shared/windows/guide'
import { linksTo } from '../../kit/photos'
import { knownCentre } from '../centres/centres-store'
import type { ServiceItem } from './guides-store'
import { windowsOf } from './windows-store'

export const guideCardFields = [
  'title',
  'category',
  'howLong',
  'hasVisits',
  'centreName',
  'windowIds',
] as const

export const guideCardOf = ({
  _id,
  windowIds,
  ...guide
}: Pick<ServiceItem, '_id' | (typeof guideCardFields)[number]>): GuideCard => ({
  ...guide,
  id: _id,
  canBook: windowIds.length > 0,
})

/** The whole guide, with links to its forms, the windows that handle it, and where they are. */
export async function guideViewFor(guide: ServiceItem, now: number): Promise<GuideView> {
  const [links, windows, centre] = await Promise.all([
    linksTo(guide.files.map(({ fileId }) => fileId)),
    windowsOf(guide.windowIds, now),
    knownCentre(guide.centreId, now),
  ])
  return {
    ...guide,
    id: guide._id,
    files: guide.files.map(({ fileId, name }) => ({ id: fileId, name, url: links.get(fileId) ?? null })),
    windows: windows.map(({ _id, name, isOpen }) => ({ id: _id, name, isOpen })),
    centre,
  }
}
