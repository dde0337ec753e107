import { collections } from '../schema'
import { functionRules, functions } from '../functions'
import { firstTimeChecks, stepsByHand } from './by-hand'
import { describeStep } from './describe'
import { emptyEnvironment, planDeployment, type Step, unknownIndexes, type Wanted } from './plan'
import { readSettings, type Settings } from './settings'

const wanted: Wanted = { collections, functions, functionRules }

function printList(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`)
  lines.forEach((line, at) => console.log(`${String(at + 1).padStart(3)}. ${line}`))
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--dry-run')) {
    printList(
      '将要创建或更新（按此顺序；已有且相同的会略过） / To create or update, in this order',
      planDeployment(wanted, emptyEnvironment).map(describeStep),
    )
  } else {
    const settings = readSettings(process.env)
    if ('missing' in settings) {
      console.error(settings.missing)
      return 1
    }
    await deploy(settings)
  }
  printList('控制台里手工完成 / Left to do by hand in the consoles', stepsByHand)
  printList('首次部署要核对 / To check at the first deployment', firstTimeChecks)
  return 0
}

/** Each step is done before the next begins; after a failure the same command goes on from what is there. */
async function deploy(settings: Settings): Promise<void> {
  // Loaded here, so that a dry run has neither SDK nor network.
  const { tencentEnvironment } = await import('./tencent-environment')
  const { wechatUploader } = await import('./wechat-upload')
  const environment = tencentEnvironment(settings)
  const uploader = wechatUploader(settings)
  const existing = await environment.existing(wanted)

  const carryOut = (step: Step): Promise<void> => {
    if (step.do === 'uploadFunction') return uploader.uploadFunction(step.name)
    if (step.do === 'uploadClient') return uploader.uploadClient()
    return environment.apply(step)
  }
  for (const step of planDeployment(wanted, existing)) {
    console.log(describeStep(step))
    await carryOut(step)
  }
  const unknown = unknownIndexes(wanted, existing)
  if (unknown.length > 0)
    printList('环境里多出的索引，未改动 / Indexes nobody asked for, left alone', unknown)
}

void main(process.argv.slice(2)).then((code) => process.exit(code))
