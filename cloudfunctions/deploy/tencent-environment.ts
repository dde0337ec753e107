import CloudBase from '@cloudbase/manager-node'
import { join, resolve } from 'node:path'
import type { Existing, ExistingCollection, ExistingFunction, Step, Wanted } from './plan'
import type { Access } from './settings'

const builtFunctions = resolve(__dirname, '../../dist/cloudfunctions')

/** A real CloudBase environment, read and changed through Tencent's own management SDK. */
export function tencentEnvironment({ envId, secretId, secretKey }: Access) {
  const { access, database, functions, permission, storage } = CloudBase.init({ envId, secretId, secretKey })

  async function existing(wanted: Wanted): Promise<Existing> {
    const names = await collectionNames()
    const present = Object.keys(wanted.collections).filter((name) => names.has(name))
    const deployed = await functions.listAllFunctions({ envId })
    const kept = Object.keys(wanted.functions).filter((name) =>
      deployed.some((one) => one.FunctionName === name),
    )
    return {
      collections: Object.fromEntries(
        await Promise.all(present.map(async (name) => [name, await collection(name)] as const)),
      ),
      functions: Object.fromEntries(
        await Promise.all(kept.map(async (name) => [name, await deployedFunction(name)] as const)),
      ),
    }
  }

  async function collectionNames(): Promise<Set<string>> {
    const names = new Set<string>()
    for (;;) {
      const { Collections, Pager } = await database.listCollections({ MgoLimit: 100, MgoOffset: names.size })
      for (const { CollectionName } of Collections) names.add(CollectionName)
      if (Collections.length === 0 || names.size >= Pager.Total) return names
    }
  }

  async function collection(name: string): Promise<ExistingCollection> {
    const [{ Indexes = [] }, { Data }] = await Promise.all([
      database.describeCollection(name),
      permission.describeResourcePermission({ resourceType: 'collection', resources: [name] }),
    ])
    return {
      permission: Data.PermissionList[0]?.Permission ?? '',
      indexes: Indexes.map(({ Name, Keys, Unique }) => ({
        name: Name,
        unique: Unique,
        keys: Keys.map((key) => [key.Name ?? '', key.Direction === '-1' ? -1 : 1] as const),
      })),
    }
  }

  async function deployedFunction(name: string): Promise<ExistingFunction> {
    const { Timeout, MemorySize, Triggers } = await functions.getFunctionDetail(name)
    const timers = Triggers.map(({ TriggerName, TriggerDesc }) => ({
      name: TriggerName,
      cron: cronOf(TriggerDesc),
    }))
    const httpPaths = (await pathsOf(name)).map(({ Path }) => Path)
    return { timeout: Timeout, memory: MemorySize, timers, httpPaths }
  }

  /** Every step but the uploads, which are WeChat's own uploader's. */
  async function apply(step: Exclude<Step, { do: 'uploadFunction' | 'uploadClient' }>): Promise<void> {
    switch (step.do) {
      case 'createCollection':
        await database.createCollectionIfNotExists(step.collection)
        return
      case 'changeIndexes':
        // Two requests: an index of the same name can't be created while the old one is there.
        if (step.drop.length > 0) {
          await database.updateCollection(step.collection, {
            DropIndexes: step.drop.map((IndexName) => ({ IndexName })),
          })
        }
        await database.updateCollection(step.collection, {
          CreateIndexes: step.create.map(({ name, keys, unique }) => ({
            IndexName: name,
            MgoKeySchema: {
              MgoIsUnique: unique ?? false,
              MgoIndexKeys: keys.map(([path, direction]) => ({ Name: path, Direction: String(direction) })),
            },
          })),
        })
        return
      case 'denyClients':
        await permission.modifyResourcePermission({
          resourceType: 'collection',
          resource: step.collection,
          permission: 'ADMINONLY',
        })
        return
      case 'limitStorage':
        await storage.setStorageAcl('PRIVATE')
        return
      case 'setFunctionRules':
        await permission.modifyResourcePermission({
          resourceType: 'function',
          permission: 'CUSTOM',
          securityRule: JSON.stringify(step.rules),
        })
        return
      case 'createFunction':
        await functions.createFunction({
          func: {
            name: step.name,
            runtime: 'Nodejs20.19',
            handler: 'index.main',
            timeout: step.wanted.timeout,
            memorySize: step.wanted.memory,
            installDependency: false,
            envVariables: { TZ: 'UTC' },
          },
          functionPath: join(builtFunctions, step.name),
        })
        return
      case 'configureFunction':
        await functions.updateFunctionConfig({
          name: step.name,
          timeout: step.wanted.timeout,
          memorySize: step.wanted.memory,
        })
        return
      case 'setTimer':
        for (const timer of step.drop) await functions.deleteFunctionTrigger(step.name, timer)
        if (!step.create) return
        await functions.createFunctionTriggers(step.name, [
          { name: step.create.name, type: 'timer', config: step.create.cron },
        ])
        return
      case 'setHttpPath':
        for (const path of step.drop) await closePath(step.name, path)
        if (step.create !== null) await access.createAccess({ path: step.create, name: step.name })
        return
    }
  }

  async function pathsOf(name: string) {
    const { APISet } = await access.getAccessList({ name, limit: 100 })
    return APISet.filter(({ Name }) => Name === name)
  }

  async function closePath(name: string, path: string): Promise<void> {
    const open = (await pathsOf(name)).filter(({ Path }) => Path === path)
    for (const { APIId } of open) await access.deleteAccess({ name, apiId: APIId })
  }

  return { existing, apply }
}

/** The platform gives a timer back either as its seven fields or wrapped in `{"cron": "…"}`. */
function cronOf(description: string): string {
  if (!description.startsWith('{')) return description
  return (JSON.parse(description) as { cron?: string }).cron ?? description
}
