import { AppError, refuseIf } from '../../../shared/errors'
import { linkToExport, listMyExports, requestExport } from '../../../shared/exports/contracts'
import { downloadRefusal, MOST_UNFINISHED } from '../../../shared/exports/rules'
import { unfinishedStates, type ExportView } from '../../../shared/exports/schema'
import { writeAudit } from '../../kit/audit'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem, outboxOf } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { linksTo } from '../../kit/photos'
import { partnerOf } from '../members/partner-units-store'
import { unitOf } from '../members/units-store'
import { on, type ApiHandler } from '../on'
import { requireRole } from '../scope'
import { sourceOf, type ExportSources, type Subject } from './source'
import { exportFiles, type StoredExport } from './store'

const viewFields = ['kind', 'title', 'state', 'rows', 'createdAt', 'expiresAt', 'because'] as const

function viewOf(stored: Pick<StoredExport, '_id' | (typeof viewFields)[number]>): ExportView {
  const { _id, ...view } = stored
  return { ...view, id: _id }
}

const notFound = () => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

/** What a phone or a computer can't have in the name of a file. */
const fileNameOf = (title: string): string => `${title.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`

async function subjectOf(unitId: string, now: number): Promise<Subject> {
  const unit = await unitOf(unitId, now)
  if (unit) return unit
  const partner = await partnerOf(unitId, now)
  if (!partner) throw notFound()
  return { fullName: partner.name, unitIds: partner.unitIds }
}

/**
 * Two requests at the same instant may both find a place left: that is a courtesy to others, not a promise. The
 * very request again isn't a new one.
 */
async function refuseTooMany(memberId: string, id: string): Promise<void> {
  const unfinished = await exportFiles.find({
    where: { memberId, state: command.in([...unfinishedStates]) },
    limit: MOST_UNFINISHED,
    fields: ['state'],
  })
  if (unfinished.length < MOST_UNFINISHED) return
  if (!(await exportFiles.get(id))) refuseIf('exports.too_many_waiting')
}

export const exportHandlers = (sources: ExportSources): ApiHandler[] => [
  on(requestExport, async ({ requestId, kind, parameters }, { actor, now }) => {
    const source = sourceOf(sources, kind)
    const unitId = source.scopeUnit(parameters)
    await requireRole(actor, source.roles, unitId, now)
    const subject = await subjectOf(unitId, now)
    const { unitIds } = subject
    const id = idFor('export', actor._id, requestId)
    await refuseTooMany(actor._id, id)
    const line = { at: now, memberId: actor._id, action: requestExport.name, target: id, unitIds }
    const wanted: StoredExport = {
      _id: id,
      revision: 1,
      bodyHash: bodyHash({ kind, parameters }),
      memberId: actor._id,
      kind,
      parameters,
      unitId,
      unitIds,
      title: source.titleOf(parameters, subject),
      state: 'waiting',
      cursor: null,
      isComplete: false,
      partIds: [],
      rows: 0,
      fileId: null,
      because: null,
      createdAt: now,
      expiresAt: null,
      timerAt: now,
      attempts: 0,
      ...outboxOf([auditItem(requestId, line)], now),
    }
    const inserted = await exportFiles.insertOnce(wanted)
    const stored = inserted.isNew ? wanted : inserted.existing
    if (stored.bodyHash !== wanted.bodyHash) {
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    }
    return viewOf(stored)
  }),

  on(listMyExports, async ({ cursor }, { actor }) => {
    const { rows, next } = await findPage(exportFiles, {
      where: { memberId: actor._id },
      by: 'createdAt',
      direction: 'desc',
      cursor,
      fields: viewFields,
    })
    return { items: rows.map(viewOf), next }
  }),

  on(linkToExport, async ({ id, requestId }, { actor, now }) => {
    const stored = await exportFiles.get(id)
    if (stored?.memberId !== actor._id) throw notFound()
    refuseIf(downloadRefusal(stored, now))
    const { kind, unitId, unitIds, title } = stored
    await requireRole(actor, sourceOf(sources, kind).roles, unitId, now)
    const taking = { at: now, memberId: actor._id, action: linkToExport.name, target: id, unitIds }
    await writeAudit(idFor('exportLink', actor._id, id, requestId), taking)
    const fileId = stored.fileId ?? ''
    const url = (await linksTo([fileId])).get(fileId)
    if (url === undefined) throw new AppError({ code: 'REFUSED', reason: 'exports.expired' })
    return { url, fileName: fileNameOf(title) }
  }),
]
