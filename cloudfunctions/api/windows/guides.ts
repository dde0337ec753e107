import { isCentreStaff } from '../../../shared/centres/rules'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import { AppError } from '../../../shared/errors'
import { matchesQuery, termsOf } from '../../../shared/search'
import type { GuideDraft } from '../../../shared/windows/guide'
import {
  getGuide,
  listGuides,
  listUnitGuides,
  saveGuide,
  searchGuides,
} from '../../../shared/windows/guide-contracts'
import { centreStaffRoles } from '../../../shared/centres/rules'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { saveNew, saveOver } from '../../kit/saving'
import { search } from '../../kit/search'
import { checkText } from '../../kit/wechat'
import { knownCentre, type Centre } from '../centres/centres-store'
import { unitOf } from '../members/units-store'
import type { Member } from '../members/store'
import { inspectPdfs } from '../pdf-files'
import { on, type ApiHandler } from '../on'
import { requireRole } from '../scope'
import { guideCardFields, guideCardOf, guideViewFor } from './guide-views'
import { serviceItems, type ServiceItem } from './guides-store'
import { windowsOf } from './windows-store'

const wordsOf = ({ title, forWhom, bring, howLong, fee, steps, files }: GuideDraft): string[] => [
  title,
  ...bring.map(({ what }) => what),
  forWhom,
  ...steps,
  ...bring.map(({ note }) => note),
  howLong,
  fee,
  ...files.map(({ name }) => name),
]

/** What a draft says, as it is stored. */
const contentOf = (draft: GuideDraft, { unitId }: Pick<Centre, 'unitId'>, check: ContentCheck) => ({
  ...draft,
  check,
  isShown: draft.isOffered && check === 'passed',
  terms: termsOf(unitId, wordsOf(draft)),
})

async function refuseForeignWindows(windowIds: readonly string[], centreId: string, now: number) {
  const found = await windowsOf(windowIds, now)
  if (windowIds.every((id) => found.some((window) => window._id === id && window.centreId === centreId)))
    return
  throw new AppError({
    code: 'INVALID',
    reason: 'guide.unknown_window',
    fields: { windowIds: 'guide.unknown_window' },
  })
}

function requireStaff(scoped: { unitIds: readonly string[] }, member: Member, now: number): void {
  if (isCentreStaff(scoped, member, now)) return
  throw new AppError({ code: 'FORBIDDEN', reason: 'guide.outside_unit' })
}

async function knownGuide(id: string): Promise<ServiceItem> {
  const guide = await serviceItems.get(id)
  if (!guide) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return guide
}

/** Files that the guide had already were looked at when they came; a colleague may have put them there. */
const newFiles = (draft: GuideDraft, read: ServiceItem | null) =>
  draft.files.filter(({ fileId }) => !read?.files.some((file) => file.fileId === fileId))

export const guideHandlers: ApiHandler[] = [
  on(listGuides, async ({ unitId, category, cursor }, { now }) => {
    const unit = await unitOf(unitId, now)
    const { rows, next } = await findPage(serviceItems, {
      where: {
        unitId: command.in(unit?.unitIds ?? []),
        isShown: true,
        ...(category !== null && { category }),
      },
      by: 'createdAt',
      direction: 'asc',
      cursor,
      fields: guideCardFields,
    })
    return { items: rows.map(guideCardOf), next }
  }),

  on(searchGuides, async ({ unitId, query }, { now }) => {
    const unit = await unitOf(unitId, now)
    const { rows, isCut } = await search(serviceItems, {
      scopeIds: unit?.unitIds ?? [],
      query,
      matches: (guide) => guide.isShown && matchesQuery(query, wordsOf(guide)),
      fields: [...guideCardFields, 'isShown', 'forWhom', 'bring', 'steps', 'fee', 'files'],
      by: 'updatedAt',
      now,
    })
    return { items: rows.map(guideCardOf), isCut }
  }),

  on(getGuide, async ({ id }, { actor, now }) => {
    const guide = await knownGuide(id)
    const mayWrite = (actor as Member | null) !== null && isCentreStaff(guide, actor, now)
    if (!guide.isShown && !mayWrite) throw new AppError({ code: 'NOT_FOUND', reason: 'guide.not_offered' })
    return guideViewFor(guide, now)
  }),

  on(listUnitGuides, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, centreStaffRoles, unitId, now)
    const { rows, next } = await findPage(serviceItems, {
      where: { unitIds: unitId },
      by: 'updatedAt',
      direction: 'desc',
      cursor,
      fields: [...guideCardFields, 'isOffered', 'check'],
    })
    return {
      items: rows.map((row) => ({
        ...guideCardOf(row),
        isOffered: row.isOffered,
        check: row.check,
        windowIds: row.windowIds,
      })),
      next,
    }
  }),

  on(saveGuide, async ({ requestId, saves, ...draft }, { actor, openid, now }) => {
    const isNew = 'newIn' in saves
    const read = isNew ? null : await knownGuide(saves.id)
    const centre = await knownCentre(isNew ? saves.newIn : read!.centreId, now)
    requireStaff(centre, actor, now)
    await refuseForeignWindows(draft.windowIds, centre._id, now)
    const [check] = await Promise.all([
      checkText(wordsOf(draft).join('\n'), openid),
      inspectPdfs(newFiles(draft, read), actor._id),
    ])
    const id = read?._id ?? idFor('guide', actor._id, requestId)
    const { unitId, unitIds, name: centreName, _id: centreId } = centre
    const line = { at: now, memberId: actor._id, action: 'windows.saveGuide', target: id, unitIds }
    const saving = {
      requestId,
      body: bodyHash({ saves, ...draft }),
      items: [auditItem(requestId, line)],
      now,
    }
    const content = { ...contentOf(draft, centre, check), centreName, updatedAt: now }
    if (read && !isNew) {
      const saved = await saveOver(serviceItems, { read, content }, { ...saving, revision: saves.revision })
      return guideViewFor(saved, now)
    }
    const made = { ...content, centreId, unitId, unitIds, createdAt: now }
    return guideViewFor(await saveNew(serviceItems, { id, content: made }, saving), now)
  }),
]
