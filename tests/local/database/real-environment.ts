import cloudbase from '@cloudbase/node-sdk'
import { planDeployment } from '../../../cloudfunctions/deploy/plan'
import { readAccess } from '../../../cloudfunctions/deploy/settings'
import { tencentEnvironment } from '../../../cloudfunctions/deploy/tencent-environment'
import type { CollectionSchema } from '../../../cloudfunctions/schema'
import type { DatabaseServer } from './database-server'

const onlyLocal = (): never => {
  throw new Error('only the local cloud can tell')
}

/** A real CloudBase environment in the local database's place, for `npm run verify:cloud`. */
export async function realEnvironment(
  collections: Record<string, CollectionSchema>,
): Promise<DatabaseServer> {
  const access = readAccess(process.env)
  if ('missing' in access) throw new Error(access.missing)
  const environment = tencentEnvironment(access)
  const wanted = { collections, functions: {}, functionRules: {} }
  for (const step of planDeployment(wanted, await environment.existing(wanted))) {
    if (step.do === 'createCollection' || step.do === 'changeIndexes') await environment.apply(step)
  }
  const { envId: env, secretId, secretKey } = access
  return {
    sdk: cloudbase.init({ env, secretId, secretKey }).database(),
    get database() {
      return onlyLocal()
    },
    get folder() {
      return onlyLocal()
    },
    lastUsage: onlyLocal,
    advance: onlyLocal,
    now: onlyLocal,
    stop: () => Promise.resolve(),
  }
}
