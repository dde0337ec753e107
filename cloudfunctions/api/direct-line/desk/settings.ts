import { defaultClock } from '../../../../shared/direct-line/clock'
import { isShiftOver } from '../../../../shared/direct-line/duty'
import { handlerRoles, supervisorRoles } from '../../../../shared/direct-line/rules'
import {
  categoriesRefusal,
  dutyRefusal,
  templatesRefusal,
  type DeskSettings,
} from '../../../../shared/direct-line/settings'
import {
  getDeskSettings,
  saveCategories,
  saveClock,
  saveDuty,
  saveTemplates,
} from '../../../../shared/direct-line/settings-contracts'
import { AppError, refuseIf } from '../../../../shared/errors'
import { isInForce, type Role } from '../../../../shared/roles'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { unitOf, unitsOf } from '../../members/units-store'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { namedShifts } from './roster'
import { saveSettings, type SettingsChange } from './settings-store'
import { categoriesIn, settings, type DirectLineSettings } from '../store'

const DISTRICT = 'directLine'

const viewOf = (stored: DirectLineSettings | null, now: number): DeskSettings => ({
  clock: stored?.clock ?? defaultClock,
  duty: (stored?.duty ?? []).filter((shift) => !isShiftOver(shift, now)),
  templates: stored?.templates ?? [],
  revision: stored?.revision ?? 0,
})

/** Whoever handles cases in the community, above it, or in one of its grids reads them. */
async function requireDesk(actor: Member, communityId: string, now: number): Promise<void> {
  const held = actor.roles.filter((grant) => handlerRoles.includes(grant.role) && isInForce(grant, now))
  const below = await unitsOf(
    held.map(({ unitId }) => unitId),
    now,
  )
  if (!below.some(({ unitIds }) => unitIds.includes(communityId))) {
    await requireRole(actor, handlerRoles, communityId, now)
  }
}

type Save = Pick<SettingsChange, 'revision' | 'requestId' | 'parts'> & { communityId: string; what: string }

/** Saves a part of a community's own settings for those who hold one of these roles in it or above. */
async function saveForCommunity(
  roles: readonly Role[],
  { communityId, what, ...changed }: Save,
  { actor, now }: Caller<Member>,
): Promise<DeskSettings> {
  await requireRole(actor, roles, communityId, now)
  const unit = await unitOf(communityId, now)
  if (unit?.level !== 'community') throw new AppError({ code: 'INVALID', reason: 'appeal.unit_unknown' })
  const audit = { action: `directLine.${what}`, memberId: actor._id, unitIds: unit.unitIds }
  return viewOf(await saveSettings({ ...changed, id: communityId, audit, now }), now)
}

export const settingsHandlers = [
  on(getDeskSettings, async ({ communityId }, { actor, now }) => {
    await requireDesk(actor, communityId, now)
    return viewOf(await settings.get(communityId), now)
  }),

  // Cases keep the clock that they were filed under: only new ones run by this one.
  on(saveClock, ({ clock, ...change }, caller) =>
    saveForCommunity(supervisorRoles, { ...change, what: 'saveClock', parts: { clock } }, caller),
  ),

  on(saveDuty, async ({ duty, ...change }, caller) => {
    const { actor, now } = caller
    await requireRole(actor, supervisorRoles, change.communityId, now)
    const ahead = duty.filter((shift) => !isShiftOver(shift, now))
    refuseIf(dutyRefusal(ahead))
    const parts = { duty: await namedShifts(ahead, change.communityId, now) }
    return saveForCommunity(supervisorRoles, { ...change, what: 'saveDuty', parts }, caller)
  }),

  on(saveTemplates, async ({ templates, ...change }, caller) => {
    refuseIf(templatesRefusal(templates))
    return saveForCommunity(handlerRoles, { ...change, what: 'saveTemplates', parts: { templates } }, caller)
  }),

  on(saveCategories, async ({ categories, ...change }, { actor, now }) => {
    refuseIf(categoriesRefusal(categories))
    const unitIds = actor.roles.filter(({ role }) => role === 'admin').map(({ unitId }) => unitId)
    const audit = { action: 'directLine.saveCategories', memberId: actor._id, unitIds }
    const saved = await saveSettings({ ...change, id: DISTRICT, parts: { categories }, audit, now })
    return { categories: [...categoriesIn(saved)], revision: saved.revision }
  }),
]
