import { documents } from './documents'
import type { AuditLine } from './outbox'

const lines = documents<AuditLine & { _id: string }>('audit')

/** Writes one line of the audit log, once per key. Reading a person's data is written before the data is given out. */
export async function writeAudit(
  key: string,
  { at, memberId, action, target, unitIds }: AuditLine,
): Promise<void> {
  await lines.insertOnce({ _id: key, at, memberId, action, target, unitIds })
}
