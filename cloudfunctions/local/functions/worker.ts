import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { captureOutput } from './captured-output'
import type { FromWorker, Job, ToWorker, WorkerSetup } from './messages'
import { shiftDate } from './shifted-date'

type Main = (event: unknown, context: unknown) => unknown

const port = parentPort
if (port === null) throw new Error('functions run in a worker thread')

const say = (message: FromWorker) => port.postMessage(message)
const setup = workerData as WorkerSetup

captureOutput((text) => say({ kind: 'output', text }))
shiftDate(setup.clock)

const started = performance.now()
const main = load(setup.entry)
if (main !== null) say({ kind: 'ready', loadMs: performance.now() - started })

port.on('message', (message: ToWorker) => {
  // Not `terminate`: coverage is written by a thread that ends by itself.
  if (message.kind === 'stop') process.exit(0)
  else if (main !== null) void run(main, message)
})

function load(entry: string): Main | null {
  try {
    const loaded = createRequire(entry)(entry) as { main?: unknown }
    if (typeof loaded.main !== 'function') throw new Error('the function exports no main')
    return loaded.main as Main
  } catch (error) {
    say({ kind: 'broken', ...described(error) })
    return null
  }
}

async function run(main: Main, job: Job): Promise<void> {
  replaceEnvironment(job.environment)
  try {
    const value = await main(JSON.parse(job.event), job.context)
    say({ kind: 'done', reply: JSON.stringify(value) ?? 'null' })
  } catch (error) {
    say({ kind: 'failed', ...described(error) })
  }
}

/** The SDK reads who calls from `process.env` alone, so nothing of the last caller may be left there. */
function replaceEnvironment(environment: Record<string, string>): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
}

function described(error: unknown): { message: string; stack: string } {
  if (!(error instanceof Error)) return { message: JSON.stringify(error) ?? String(error), stack: '' }
  return { message: error.message, stack: error.stack ?? '' }
}
