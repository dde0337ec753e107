import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { saving } from '../saving'
import { centreStaffRoles } from './rules'
import { CentreDraft, CentreView } from './schema'

/** The centres of a community and of its subdistrict, of a subdistrict alone, or those near a partner unit. */
export const listCentres = endpoint({
  name: 'centres.list',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ unitId: UnitId }),
  output: z.object({ centres: z.array(CentreView) }),
})

export const saveCentre = endpoint({
  name: 'centres.save',
  roles: centreStaffRoles,
  effect: 'write',
  input: CentreDraft.extend(saving.shape),
  output: CentreView,
})
