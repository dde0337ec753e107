import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

export const root = resolve(__dirname, '..')

/** One program to run: arguments for this Node, from the project's root unless said otherwise. */
export interface Program {
  readonly args: readonly string[]
  /** Folder under the project's root. */
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

function startProgram(program: Program, stdio: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, program.args, {
    cwd: resolve(root, program.folder ?? '.'),
    env: { ...process.env, ...program.env },
    stdio: [stdio === 'inherit' ? 'inherit' : 'ignore', stdio, stdio],
  })
}

/** A progress display redraws itself; what counts is what it left on the screen. */
const lastFrame = (output: string) => output.split('\u001b[G').at(-1) ?? ''

/** Runs a program and keeps what it prints, for a step that shows its output only when it fails. */
export function runQuietly(program: Program): Promise<Outcome> {
  return new Promise((settle, reject) => {
    const child = startProgram(program, 'pipe')
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      settle({ ok: code === 0, output: lastFrame(Buffer.concat(chunks).toString()) }),
    )
  })
}

/** Starts a program on this terminal; stopping this process stops it too. */
export function startHere(program: Program): ChildProcess {
  const child = startProgram(program, 'inherit')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return child
}

/** Runs a program on this terminal and answers its exit code. */
export function runHere(program: Program): Promise<number> {
  return new Promise((settle, reject) => {
    const child = startHere(program)
    child.on('error', reject)
    child.on('close', (code) => settle(code ?? 1))
  })
}
