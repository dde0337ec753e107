import { exportReasons, type ExportReason } from '../../../shared/exports/reasons'
import { KEPT_FOR, MOST_ROWS } from '../../../shared/exports/rules'
import { exportNames } from '../../../shared/exports/schema'
import { civilDate } from '../../../shared/time'
import type { AnySource } from '../../api/exports/source'
import { exportFiles, type StoredExport } from '../../api/exports/store'
import type { Member } from '../../api/members/store'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { readFile, removeFiles, storeFile } from '../../kit/files'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { sheetOf, type Row } from '../../kit/sheet'

/** Rows that a run which dies has to gather again, at most; also what is in memory at a time. */
const PART_ROWS = 2_000

// Paths follow from the table and how far it is, so that doing a step again replaces what a dead run left.
const partPath = ({ _id, partIds }: StoredExport): string => `exports/${_id}/${partIds.length}.json`
const filePath = ({ _id, kind, createdAt }: StoredExport): string =>
  `exports/${_id}/${kind}-${civilDate(createdAt)}.xlsx`

/** One conditional write; null when another run has been faster. */
const moveOn = (current: StoredExport, changes: Changes): Promise<StoredExport | null> =>
  exportFiles.updateAndGet(
    { _id: current._id, revision: current.revision },
    { ...changes, attempts: 0, revision: command.inc(1) },
  )

const tellOwner = ({ _id, memberId }: StoredExport, title: string, text: string): OutboxItem => ({
  key: idFor('exportDone', _id),
  kind: 'tell',
  to: { memberId },
  title,
  text,
  link: { to: 'me' },
  template: null,
  values: {},
})

/** Ends it without a file. What a dead run may have stored and not written down is found by storing it once more. */
export async function fail(
  current: StoredExport,
  because: ExportReason,
  now: number,
): Promise<StoredExport | null> {
  const nothing = Buffer.alloc(0)
  const partIds = [
    ...current.partIds,
    await storeFile(partPath(current), nothing),
    await storeFile(filePath(current), nothing),
  ]
  const telling = tellOwner(current, `${exportNames[current.kind]}没有做成`, exportReasons[because])
  return moveOn(current, { state: 'failed', because, partIds, ...addToOutbox([telling], now) })
}

/** The next rows, as a part of their own in storage. */
export async function gather(
  current: StoredExport,
  source: AnySource,
  member: Member,
  now: number,
): Promise<StoredExport | null> {
  const { parameters, createdAt: asOf, partIds } = current
  const gathered: Row[] = []
  let { cursor } = current
  do {
    const { rows, next } = await source.page({ parameters, cursor, member, asOf })
    gathered.push(...rows)
    cursor = next
  } while (cursor !== null && gathered.length < PART_ROWS)
  const rows = current.rows + gathered.length
  if (rows === 0) return fail(current, 'exports.no_rows', now)
  if (rows > MOST_ROWS) return fail(current, 'exports.too_many_rows', now)
  const part = await storeFile(partPath(current), Buffer.from(JSON.stringify(gathered)))
  const isComplete = cursor === null
  return moveOn(current, { state: 'building', cursor, isComplete, rows, partIds: [...partIds, part] })
}

async function* rowsIn(partIds: readonly string[]): AsyncGenerator<Row> {
  for (const id of partIds) yield* JSON.parse((await readFile(id)).toString()) as Row[]
}

/** The parts as one file, which is there for a day. */
export async function assemble(
  current: StoredExport,
  source: AnySource,
  now: number,
): Promise<StoredExport | null> {
  const sheet = await sheetOf(source.sheet, source.columns, rowsIn(current.partIds))
  const fileId = await storeFile(filePath(current), sheet)
  const text = `共 ${current.rows} 行，24 小时内在“我的”里打开“我的导出”下载。`
  const telling = tellOwner(current, `${exportNames[current.kind]}做好了`, text)
  const expiresAt = now + KEPT_FOR
  return moveOn(current, { state: 'ready', fileId, expiresAt, ...addToOutbox([telling], now) })
}

/** Removes what only the making needed, and says when the file itself is to go. */
export async function tidyUp(current: StoredExport): Promise<StoredExport | null> {
  await removeFiles(current.partIds)
  return moveOn(current, { partIds: command.set([]), timerAt: current.expiresAt ?? command.remove() })
}

/** The day is over: the file goes, the line in the list stays. */
export async function remove(current: StoredExport): Promise<StoredExport | null> {
  if (current.fileId !== null) await removeFiles([current.fileId])
  return moveOn(current, { state: 'expired', fileId: null, timerAt: command.remove() })
}
