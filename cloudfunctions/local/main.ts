import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { credentialsRefusal } from './credentials'
import { claimFolder, openFolder, StartRefusal, type DataFolder } from './data-folder'
import { openLocalCloud, type LocalCloud } from './local-cloud'
import { productSetup } from './product-setup'
import { createCloudServer } from './server'
import { readSetup } from './setup'

const DEFAULT_PORT = 8787

/** The files this process serves stand beside it: dist/local, dist/cloudfunctions, dist/h5. */
const BUILT = resolve(__dirname, '..')

// Functions run in threads of this process, and the platform's zone is UTC.
process.env.TZ = 'UTC'

start().catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error)
  process.exit(1)
})

async function start(): Promise<void> {
  const { env } = process
  const refusal = credentialsRefusal(env)
  if (refusal !== null) throw new StartRefusal(refusal)
  const folder = openFolder(resolve(env.DATA_DIR || '.data'))

  let cloud: LocalCloud | null = null
  const server = createCloudServer(folder, () => cloud)
  const port = await listen(server, portIn(env.PORT))
  const claimed = await claimFolder(folder, port)
  if (env.SEED === 'small') await seedIfEmpty(folder)
  const origin = `http://127.0.0.1:${port}`
  cloud = openLocalCloud({
    folder,
    functionsFolder: env.FUNCTIONS_DIR ?? join(BUILT, 'cloudfunctions'),
    pagesFolder: join(BUILT, 'h5'),
    setup: readSetup(productSetup, env.CLOUD_SETUP),
    origin: () => origin,
    runsTimers: env.TIMERS !== 'off',
  })
  stopOnSignals(server, cloud, claimed)
  console.log(`社区直通车 ${origin}`)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ listening: port }))
}

/** Demo data for a newcomer; its makers are loaded when there is something to make. */
async function seedIfEmpty(folder: string): Promise<void> {
  const { seedSmallIfEmpty } = await import('./seed/load')
  await seedSmallIfEmpty(folder)
}

function portIn(text: string | undefined): number {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new StartRefusal(`PORT=${text} 不是端口号。PORT=${text} is not a port number.`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isBusy = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      const sentence =
        `端口 ${port} 不能用（${error.code}），可能已被别的程序占用：请换一个，例如 PORT=${port + 1} npm start。` +
        ` Port ${port} can't be used (${error.code}), another program may have it: choose another, such as PORT=${port + 1} npm start.`
      failed(isBusy ? new StartRefusal(sentence) : error)
    })
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
}

function stopOnSignals(server: Server, cloud: LocalCloud, folder: DataFolder): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    server.close()
    server.closeAllConnections()
    await cloud.close()
    folder.release()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  // A test run that dies must not leave its cloud behind.
  process.on('disconnect', () => void stop())
}
