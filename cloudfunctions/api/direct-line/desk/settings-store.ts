import { AppError } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import type { Changes } from '../../../kit/documents'
import { addToOutbox, auditItem, outboxOf } from '../../../kit/outbox'
import { settings, type DirectLineSettings } from '../store'

const REMEMBERED_REQUESTS = 20

/** One change of a settings document: what it was read as, by whom and by which request, and its new parts. */
export interface SettingsChange {
  id: string
  /** 0: nobody has ever changed them. */
  revision: number
  requestId: string
  parts: Partial<Pick<DirectLineSettings, 'categories' | 'clock' | 'duty' | 'templates'>>
  audit: { action: string; memberId: string; unitIds: readonly string[] }
  now: number
}

/** Writes on the revision that was read, or creates them; null when somebody else was faster, or it is a repeat. */
async function written(changed: SettingsChange): Promise<DirectLineSettings | null> {
  const { id, revision, requestId, parts, audit, now } = changed
  const items = [auditItem(requestId, { at: now, target: id, ...audit })]
  if (revision === 0) {
    const created = { _id: id, revision: 1, requests: [requestId], ...parts, ...outboxOf(items, now) }
    return (await settings.insertOnce(created)).isNew ? created : null
  }
  const replaced: Changes = {}
  for (const [part, value] of Object.entries(parts)) replaced[part] = command.set(value)
  return settings.updateAndGet(
    { _id: id, revision, requests: command.neq(requestId) },
    {
      ...replaced,
      requests: command.push({ each: [requestId], slice: -REMEMBERED_REQUESTS }),
      revision: command.inc(1),
      ...addToOutbox(items, now),
    },
  )
}

/** Saves settings once per request, and never over somebody else's later change. */
export async function saveSettings(changed: SettingsChange): Promise<DirectLineSettings> {
  const saved = await written(changed)
  if (saved) return saved
  const current = await settings.get(changed.id)
  if (current?.requests?.includes(changed.requestId)) return current
  throw new AppError({ code: 'CONFLICT', reason: 'appeal.settings_changed' })
}
