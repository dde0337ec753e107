import { type BuildName, buildStep } from './builds'
import { localCloud, runDev } from './dev'
import { type Program, runHere } from './processes'
import { runSteps } from './steps'
import { runTest } from './test'

const node = (...args: string[]): Program => ({ args })
const typescript = (...args: string[]): Program => ({ args: ['--import', 'tsx', ...args] })

interface Command {
  readonly builds: readonly BuildName[]
  readonly program: Program
}

/** Commands that are a few builds and then one program; further arguments go to the program. */
const commands: Record<string, Command> = {
  start: { builds: ['h5', 'functions', 'local'], program: localCloud },
  seed: { builds: [], program: typescript('cloudfunctions/local/seed/main.ts') },
  bench: { builds: ['weapp', 'functions', 'local'], program: typescript('tests/bench/run.ts') },
  faults: { builds: ['functions', 'local'], program: typescript('tests/faults/run.ts') },
  screenshots: { builds: ['h5', 'functions', 'local'], program: typescript('tests/browser/screenshots.ts') },
  deploy: { builds: ['functions', 'weapp'], program: typescript('cloudfunctions/deploy/main.ts') },
  'verify:cloud': { builds: [], program: typescript('cloudfunctions/deploy/verify.ts') },
  types: { builds: [], program: node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
  lint: {
    builds: [],
    program: node('node_modules/eslint/bin/eslint.js', '--config', '.eslint.config.mjs', '.'),
  },
  format: { builds: [], program: node('node_modules/prettier/bin/prettier.cjs', '--write', '.') },
  'format:check': { builds: [], program: node('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
}

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === 'test') return runTest(args)
  if (name === 'dev') return runDev()
  if (name === 'build') return build(['h5', 'weapp', 'functions', 'local'])
  const command = commands[name]
  if (!command) {
    console.error(`There is no command "${name}": see the scripts in package.json.`)
    return 1
  }
  const built = await build(command.builds)
  if (built !== 0) return built
  return runHere({ ...command.program, args: [...command.program.args, ...args] })
}

async function build(names: readonly BuildName[]): Promise<number> {
  const failed = await runSteps(names.map(buildStep), 2)
  return failed.length === 0 ? 0 : 1
}

void main(process.argv.slice(2)).then((code) => process.exit(code))
