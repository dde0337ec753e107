import type { Appeal } from '../../api/direct-line/appeal'
import { ledgerEntryOf, publicPhotoPath } from '../../api/direct-line/ledger/ledger-entry'
import type { PublicAppeal } from '../../api/direct-line/ledger/ledger-store'
import { fileIdOf } from '../storage/paths'

/** The ledger, as the timed job writes it. */
export const ledgerOf = (appeals: readonly Appeal[]): PublicAppeal[] =>
  appeals.flatMap(
    (appeal) => ledgerEntryOf(appeal, (fileId) => fileIdOf(publicPhotoPath(appeal._id, fileId))) ?? [],
  )
