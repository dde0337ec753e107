import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { functions, type FunctionSchema } from './functions'

const target = path.resolve('dist/cloudfunctions')
/** Built beside and renamed into place: a running local cloud never meets half of a function. */
const beside = path.resolve(`dist/.cloudfunctions-${process.pid}`)

/** What the platform's uploaders read beside the code. */
const configOf = ({ openapi, timer, timeout }: FunctionSchema) => ({
  permissions: { openapi },
  triggers: timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : [],
  timeout,
})

/** One function as the platform takes it: a single file with the SDK inside, so there is nothing to install there. */
async function buildFunction(name: string, schema: FunctionSchema): Promise<void> {
  const folder = path.join(beside, name)
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [path.resolve('cloudfunctions', name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    // Not its syntax: statements stay apart, so that a stack trace and the coverage name the right line.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    keepNames: true,
    // Beside it and not named in it: Node would copy five megabytes into every coverage file that it writes.
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const manifest = { name, version: '1.0.0', main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(path.join(folder, 'config.json'), `${JSON.stringify(configOf(schema), null, 2)}\n`)
}

async function buildAll(): Promise<void> {
  for (const [name, schema] of Object.entries(functions)) {
    await buildFunction(name, schema)
    const folder = path.join(target, name)
    await mkdir(folder, { recursive: true })
    for (const file of await readdir(path.join(beside, name))) {
      await rename(path.join(beside, name, file), path.join(folder, file))
    }
  }
  await rm(beside, { recursive: true })
}

void buildAll()
