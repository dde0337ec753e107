import type { CollectionName } from '../../schema'
import type { Identity } from '../identities'

export interface SeedPhoto {
  /** Its path in the cloud storage. */
  path: string
  uploadedBy: string
  bytes(): Buffer
}

/** Demo data of one size, made as it is read: nothing of it has to fit into memory. */
export interface SeedSet {
  /** In the order in which they are to be loaded. */
  collections: readonly (readonly [name: CollectionName, documents: () => Iterable<object>])[]
  /** Whom the identity switcher offers, the most ordinary person first. */
  identities: readonly Identity[]
  photos: readonly SeedPhoto[]
}
