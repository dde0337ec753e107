import { documents } from '../../kit/documents'

export type PartnerKind = 'property' | 'ownersCommittee' | 'school' | 'shop' | 'agency' | 'employer'

/** An employer, agency, property company, owners' committee, shop or school in the area (驻区单位). */
export interface PartnerUnit {
  _id: string
  kind: PartnerKind
  name: string
  /** The community or subdistrict it hangs under, and all units above. */
  unitIds: string[]
  unitName: string
  /** Who answers for it when it is called in; null while nobody is named. */
  liaisonId: string | null
  revision: number
}

export const partnerUnits = documents<PartnerUnit>('partnerUnits')
