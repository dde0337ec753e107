import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { claimFolder, openFolder, StartRefusal } from '../data-folder'
import { districtSeed } from './district/seed'
import { isEmpty, loadSeed } from './load'
import type { SeedSet } from './seed-set'
import { smallSeed } from './small/seed'

const sizes = { small: smallSeed, district: districtSeed } as const

const notEmpty = (folder: string) =>
  `数据文件夹 ${folder} 里已有数据：加 --replace 会清空重写，或用 --data 指定另一个文件夹。` +
  ` The data folder ${folder} holds data: --replace discards it, --data names another.`

const unknownSize = (size: string) =>
  `没有 --size ${size}：请用 small 或 district。There is no --size ${size}: use small or district.`

const usage = 'npm run seed -- [--size small|district] [--data DIR] [--replace]'

function optionsFrom(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        size: { type: 'string', default: 'small' },
        data: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new StartRefusal(`${(error as Error).message}\n${usage}`)
  }
}

/** Answers for the folder while it's being written, as a local cloud would, so that none opens it meanwhile. */
async function answerFor(folder: string): Promise<Server> {
  const server = createServer((_, response) => response.end(JSON.stringify({ folder })))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

async function runCommand(args: string[]): Promise<void> {
  const { size, data, replace } = optionsFrom(args)
  const make = Object.entries(sizes).find(([name]) => name === size)?.[1]
  if (!make) throw new StartRefusal(unknownSize(size))
  const folder = openFolder(resolve(data ?? (process.env.DATA_DIR || '.data')))
  const server = await answerFor(folder)
  try {
    const claimed = await claimFolder(folder, (server.address() as AddressInfo).port)
    try {
      await fill(folder, { size, make, replace })
    } finally {
      claimed.release()
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

interface Order {
  size: string
  make: (now: number) => SeedSet
  replace: boolean
}

async function fill(folder: string, { size, make, replace }: Order): Promise<void> {
  const now = () => Date.now()
  if (!replace && !(await isEmpty(folder, now))) throw new StartRefusal(notEmpty(folder))
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)
  await loadSeed(folder, make(now()), {
    now,
    progress: (collection, documents) => console.log(`${seconds()} s  ${collection}  ${documents}`),
  })
  console.log(`${folder}: ${size}, ${seconds()} s`)
}

runCommand(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error)
  process.exitCode = 1
})
