import { listColleagues, listPartnerUnits } from '@shared/direct-line/staff-contracts'
import { listUnits } from '@shared/members/contracts'
import type { Level } from '@shared/roles'
import { useEndpoint } from '@/cloud/use-endpoint'

/** Who handles cases in a unit; a null unit asks for nothing. */
export const useColleagues = (unitId: string | null) =>
  useEndpoint(listColleagues, unitId === null ? null : { unitId })

/** Partner units of a community or subdistrict. */
export const usePartnerUnits = (unitId: string | null) =>
  useEndpoint(listPartnerUnits, unitId === null ? null : { unitId })

/** The units of a level within another. */
export const useUnitsBelow = (level: Level | null, within: string | null) =>
  useEndpoint(listUnits, level === null || within === null ? null : { level, within })
