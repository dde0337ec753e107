import * as z from 'zod'
import { centreStaffRoles } from '../centres/rules'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { saving } from '../saving'
import { SearchText } from '../search'
import { GuideCard, GuideCategory, GuideDraft, GuideId, GuideView, StaffGuideCard } from './guide'

/** What can be done for the people of a unit: there, and at the centres above it. */
export const listGuides = endpoint({
  name: 'windows.listGuides',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ unitId: UnitId, category: GuideCategory.nullable(), cursor: Cursor }),
  output: pageOf(GuideCard),
})

export const searchGuides = endpoint({
  name: 'windows.searchGuides',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ unitId: UnitId, query: SearchText }),
  output: z.object({ items: z.array(GuideCard), isCut: z.boolean() }),
})

export const getGuide = endpoint({
  name: 'windows.getGuide',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ id: GuideId }),
  output: GuideView,
})

/** Every guide of the centres in a unit, for those who write them. */
export const listUnitGuides = endpoint({
  name: 'windows.listUnitGuides',
  roles: centreStaffRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, cursor: Cursor }),
  output: pageOf(StaffGuideCard),
})

/** `newIn` is a centre. */
export const saveGuide = endpoint({
  name: 'windows.saveGuide',
  roles: centreStaffRoles,
  effect: 'write',
  input: GuideDraft.extend(saving.shape),
  output: GuideView,
})
