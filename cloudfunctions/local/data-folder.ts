import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence for the person who typed the command; no stack trace helps them. */
export class StartRefusal extends Error {}

export interface DataFolder {
  path: string
  release(): void
}

interface Holder {
  pid: number
  port: number
}

/** Makes the folder if it's missing; refuses one that can't be written. */
export function openFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true })
    const probe = join(path, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    return realpathSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartRefusal(
      `数据文件夹 ${path} 不可写（${code}）：请用 DATA_DIR 指定另一个文件夹。` +
        ` The data folder ${path} can't be written (${code}): choose another with DATA_DIR.`,
    )
  }
}

/**
 * Claims the folder for this process. `port` must already answer `/dev/api/health` with the folder: a later process
 * asks there whether the holder lives, because after a crash the same process id may belong to something else.
 */
export async function claimFolder(path: string, port: number): Promise<DataFolder> {
  const lock = join(path, 'lock.json')
  const mine = join(path, `.lock-${process.pid}`)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, port } satisfies Holder))
  try {
    while (!linked(mine, lock)) {
      const holder = readHolder(lock)
      if (holder !== null && (await holds(holder, path))) throw inUse(path, holder)
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return { path, release: () => rmSync(lock, { force: true }) }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function holds(holder: Holder, path: string): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${holder.port}/dev/api/health`, {
      signal: AbortSignal.timeout(2000),
    })
    const answer = (await reply.json()) as { folder?: string; pid?: number }
    return answer.folder === path && answer.pid === holder.pid
  } catch {
    // Nobody answers there, or something that isn't a local cloud: the holder died.
    return false
  }
}

function inUse(path: string, { pid, port }: Holder): StartRefusal {
  return new StartRefusal(
    `数据文件夹 ${path} 正被另一个本地云使用（进程 ${pid}，端口 ${port}）：请先停掉它，或用 DATA_DIR 指定另一个文件夹。` +
      ` The data folder ${path} is in use by another local cloud (process ${pid}, port ${port}): stop it, or choose another with DATA_DIR.`,
  )
}
