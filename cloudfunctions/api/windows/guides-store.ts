import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { GuideDraft } from '../../../shared/windows/guide'
import { documents } from '../../kit/documents'
import type { Saved } from '../../kit/saving'

/** What people can get done (服务事项), with its guide. */
export interface ServiceItem extends GuideDraft, Saved {
  centreId: string
  centreName: string
  unitId: string
  unitIds: string[]
  /** Of everything written in it. */
  check: ContentCheck
  /** Offered, and checked: people find it. */
  isShown: boolean
  /** What it is found by, under its unit. */
  terms: string[]
  createdAt: number
  updatedAt: number
}

export const serviceItems = documents<ServiceItem>('serviceItems')
