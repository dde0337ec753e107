import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CloudClock } from './clock'
import { openDatabase, type LocalDatabase } from './database/database'
import { Faults } from './faults'
import { DeployedFunctions } from './functions/deployed'
import { checkRules } from './functions/rules'
import { FunctionRuntime } from './functions/runtime'
import { Timers } from './functions/timers'
import { Identities } from './identities'
import { FunctionLog } from './log'
import type { Setup } from './setup'
import { StorageFiles } from './storage/files'
import { StorageLinks } from './storage/links'
import { WeChat } from './wechat/open-api'
import { WordList } from './wechat/word-list'

export interface LocalCloudOptions {
  /** The data folder, claimed already. */
  folder: string
  functionsFolder: string
  pagesFolder: string
  setup: Setup
  origin(): string
  runsTimers: boolean
}

export interface LocalCloud extends Omit<LocalCloudOptions, 'runsTimers' | 'functionsFolder'> {
  clock: CloudClock
  database: LocalDatabase
  deployed: DeployedFunctions
  faults: Faults
  files: StorageFiles
  identities: Identities
  links: StorageLinks
  log: FunctionLog
  runtime: FunctionRuntime
  timers: Timers
  weChat: WeChat
  words: WordList
  close(): Promise<void>
}

/** Puts the parts together. Everything that must outlive the process is under `folder`. */
export function openLocalCloud({ runsTimers, functionsFolder, ...given }: LocalCloudOptions): LocalCloud {
  const { folder, setup, origin } = given
  mkdirSync(join(folder, 'state'), { recursive: true })
  const state = (name: string) => join(folder, 'state', `${name}.json`)

  const clock = new CloudClock(state('clock'))
  const { now } = clock
  const database = openDatabase({ folder: join(folder, 'database'), schema: setup.collections, now })
  const deployed = new DeployedFunctions(functionsFolder)
  const log = new FunctionLog(join(folder, 'functions.log'))
  const adminUrl = (token: string) => `${origin()}/admin/${token}`
  const runtime = new FunctionRuntime({ deployed, clock, log, adminUrl })
  const timers = new Timers({ deployed, clock, runtime, isRunning: runsTimers })
  const identities = new Identities({ identities: state('identities'), activity: state('activity') }, now)
  const files = new StorageFiles(join(folder, 'storage'), now)
  const links = new StorageLinks(state('storage-secret'), { origin, now })
  const words = new WordList(state('words'))
  const faults = new Faults()
  const weChat = new WeChat({
    clock,
    faults,
    identities,
    words,
    files,
    origin,
    templates: setup.templates,
    subscriptionsFile: state('subscriptions'),
    mediaChecksFile: state('media-checks'),
    push: (event) =>
      void runtime.invoke(setup.pushFunction, JSON.stringify(event), { trigger: 'push', openid: '' }),
  })

  const close = async () => {
    timers.stop()
    weChat.close()
    await runtime.close()
    await log.close()
    await database.close()
  }
  checkRules(setup.functionRules)
  return {
    ...given,
    clock,
    database,
    deployed,
    faults,
    files,
    identities,
    links,
    log,
    runtime,
    timers,
    weChat,
    words,
    close,
  }
}
