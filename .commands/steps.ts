import type { Outcome } from './processes'

export interface Step {
  readonly name: string
  /** Steps that must have ended before, well or badly: a step is never left out because another failed. */
  readonly after?: readonly string[]
  run(): Promise<Outcome & { readonly note?: string }>
}

/** Runs the steps side by side in their order, prints a line for each, and answers the names of those that failed. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<string[]> {
  const waiting = [...steps]
  const ended = new Set<string>()
  const failed: string[] = []
  const running = new Set<Promise<void>>()

  const start = (step: Step) => {
    const end = report(step).then((ok) => {
      if (!ok) failed.push(step.name)
      ended.add(step.name)
      running.delete(end)
    })
    running.add(end)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((step) => (step.after ?? []).every((name) => ended.has(name)))
    if (next !== -1 && running.size < atOnce) waiting.splice(next, 1).forEach(start)
    else await Promise.race(running)
  }
  return failed
}

async function report(step: Step): Promise<boolean> {
  const startedAt = performance.now()
  const { ok, output, note } = await step.run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${step.name}  ${note ?? `${seconds} s`}`)
  if (!ok) console.log(output.trimEnd())
  return ok
}
