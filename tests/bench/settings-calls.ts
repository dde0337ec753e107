import { randomUUID } from 'node:crypto'
import { defaultClock } from '../../shared/direct-line/clock'
import { listCategories } from '../../shared/direct-line/contracts'
import { initialCategories } from '../../shared/direct-line/initial-categories'
import {
  getDeskSettings,
  saveCategories,
  saveClock,
  saveDuty,
  saveTemplates,
} from '../../shared/direct-line/settings-contracts'
import type { Community, Person } from '../support/community'
import { figuresOf, type Call } from './figures-of'

/** What a change is based on: the settings as they are now. */
async function basedOnNow(secretary: Person) {
  const { revision } = await secretary.call(getDeskSettings, { communityId: 'happy' })
  return { communityId: 'happy', revision, requestId: randomUUID() }
}

/** A grid worker and a secretary on the same night. */
async function savedDuty(town: Community) {
  const [secretary, worker] = await Promise.all([town.secretary(), town.holder('gridWorker', 'happy.g1')])
  const duty = [{ date: '2099-11-20', memberId: worker.id, substituteId: secretary.id }]
  return figuresOf(secretary, saveDuty, { ...(await basedOnNow(secretary)), duty })
}

/** One ordinary call of each endpoint on settings. */
export const settingsCalls: Readonly<Record<string, Call>> = {
  [getDeskSettings.name]: async (town) =>
    figuresOf(await town.holder('gridWorker', 'happy.g1'), getDeskSettings, { communityId: 'happy' }),
  [saveClock.name]: async (town) => {
    const secretary = await town.secretary()
    return figuresOf(secretary, saveClock, { ...(await basedOnNow(secretary)), clock: defaultClock })
  },
  [saveDuty.name]: savedDuty,
  [saveTemplates.name]: async (town) => {
    const secretary = await town.secretary()
    return figuresOf(secretary, saveTemplates, { ...(await basedOnNow(secretary)), templates: [] })
  },
  [saveCategories.name]: async (town) => {
    const admin = await town.admin()
    const { revision } = await admin.call(listCategories, {})
    const categories = [...initialCategories]
    return figuresOf(admin, saveCategories, { categories, revision, requestId: randomUUID() })
  },
}
