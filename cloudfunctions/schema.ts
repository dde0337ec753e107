import { directLineCollections } from './schema/direct-line'
import { mattersCollections } from './schema/matters'
import { noticesCollections } from './schema/notices'
import { orgLifeCollections } from './schema/org-life'
import { peopleCollections } from './schema/people'
import { serviceCentreCollections } from './schema/service-centre'
import { windowsCollections } from './schema/windows'
import { collection, index, type CollectionSchema } from './schema/collection'

export type { CollectionSchema, IndexSchema } from './schema/collection'

/** What the database must hold before a function runs, by name: collections don't create themselves. */
export const collections = {
  ...peopleCollections,
  ...directLineCollections,
  ...mattersCollections,
  ...serviceCentreCollections,
  ...windowsCollections,
  ...noticesCollections,
  ...orgLifeCollections,
  rateWindows: collection(index('expiresAt', { expiresAt: 1 }, 'jobs: windows to remove')),
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof collections
