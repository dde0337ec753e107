import { listCentres, saveCentre } from '../../shared/centres/contracts'
import { figuresOf, type Call } from './figures-of'
import { centreDraft, newCentre, request } from '../support/centres'

/** One ordinary call of each endpoint on service centres. */
export const centreCalls: Readonly<Record<string, Call>> = {
  [listCentres.name]: async (town) => {
    await newCentre(town)
    return figuresOf(town.stranger(), listCentres, { unitId: 'happy' })
  },
  [saveCentre.name]: async (town) => {
    const { secretary, id, revision } = await newCentre(town)
    return figuresOf(secretary, saveCentre, { ...centreDraft(), ...request(), saves: { id, revision } })
  },
}
