import type { AuditLine } from './outbox'
import { auditLines } from './store'

/** Writes one line of the audit log, once per key. Reading a person's data is written before the data is given out. */
export async function writeAudit(
  key: string,
  { at, memberId, action, target, unitIds }: AuditLine,
): Promise<void> {
  await auditLines.insertOnce({ _id: key, at, memberId, action, target, unitIds })
}
