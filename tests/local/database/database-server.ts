import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import {
  openDatabase,
  type DatabaseReply,
  type LocalDatabase,
} from '../../../cloudfunctions/local/database/database'
import type { CollectionSchema } from '../../../cloudfunctions/schema'

export type SdkDatabase = ReturnType<ReturnType<typeof cloudbase.init>['database']>

/** The database behind a loopback server, and the unmodified SDK talking to it. */
export interface DatabaseServer {
  readonly sdk: SdkDatabase
  readonly database: LocalDatabase
  readonly folder: string
  /** What the last request cost. */
  lastUsage(): DatabaseReply['usage']
  /** Moves the cloud's clock. */
  advance(milliseconds: number): void
  now(): number
  /** Also removes the data, unless they are to be opened again. */
  stop(data?: 'keep'): Promise<void>
}

/** `npm run verify:cloud`: the same tests, asked of a real environment. */
const isVerifying = process.env.VERIFY_CLOUD === '1'

const START = Date.parse('2026-03-02T08:00:00+08:00')

export async function databaseServer(
  schema: Record<string, CollectionSchema> = {},
  folder = mkdtempSync(join(tmpdir(), 'database-')),
): Promise<DatabaseServer> {
  if (isVerifying) return (await import('./real-environment')).realEnvironment(schema)
  let clock = START
  let usage: DatabaseReply['usage'] | undefined
  const database = openDatabase({ folder, schema, now: () => clock })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
      void database.handle(String(body.action), body).then((reply) => {
        usage = reply.usage
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ ...reply, requestId: 'test' }))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    sdk: connect(port),
    database,
    folder,
    lastUsage: () => usage!,
    advance: (milliseconds) => (clock += milliseconds),
    now: () => clock,
    async stop(data) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
      if (data !== 'keep') rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Without these the SDK probes a metadata host before every call.
if (!isVerifying) {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
  })
}

function connect(port: number): SdkDatabase {
  const serviceUrl = `http://127.0.0.1:${port}/admin`
  return cloudbase.init({ env: 'local', secretId: 'local', secretKey: 'local', serviceUrl }).database()
}
