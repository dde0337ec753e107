import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildStep } from './builds'
import { type Program, root, startHere } from './processes'
import { runSteps } from './steps'

/** An empty data folder gets the small demo, unless `SEED` says otherwise. */
export const localCloud: Program = {
  args: ['dist/local/main.js'],
  env: { SEED: process.env.SEED ?? 'small' },
}

/** The local cloud and Taro's watch on one terminal; functions are rebuilt when their sources change. */
export async function runDev(): Promise<number> {
  const serverSide = [buildStep('functions'), buildStep('local')]
  if ((await runSteps(serverSide, 2)).length > 0) return 1

  console.log('改动即见的页面 / Pages that follow your changes: http://127.0.0.1:10086')
  const taro = startHere({
    folder: 'client',
    args: ['../node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch'],
    env: { NODE_ENV: 'development' },
  })
  const cloud = startHere(localCloud)
  const stopWatching = rebuildOnChange(['shared', 'cloudfunctions'])

  return new Promise((settle) => {
    cloud.on('close', (code) => {
      stopWatching()
      taro.kill()
      settle(code ?? 0)
    })
  })
}

/** The local cloud picks up new bundles itself; a change of the local cloud needs a restart of `npm run dev`. */
function rebuildOnChange(folders: readonly string[]): () => void {
  let isBuilding = false
  let isStale = false
  const rebuild = async () => {
    isStale = true
    if (isBuilding) return
    isBuilding = true
    while (isStale) {
      isStale = false
      await runSteps([buildStep('functions')], 1)
    }
    isBuilding = false
  }
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, () => void rebuild()),
  )
  return () => watchers.forEach((watcher) => watcher.close())
}
