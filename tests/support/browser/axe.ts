import { source, type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

type WithAxe = typeof globalThis & { axe: { run(options: RunOptions): Promise<AxeResults> } }

/** What axe finds wrong with the page as it stands, a line for each element; none when all is well. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (globalThis as WithAxe).axe.run({ resultTypes: ['violations'] }),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
