import { useState } from 'react'
import { keep, kept } from '@/cloud/kept'

/** What of a guide's list lies ready at home. Nobody else's business: it is kept on this phone alone. */
export function useTicks(guideId: string) {
  const name = `windows.ticks.${guideId}`
  const [ticked, setTicked] = useState<string[]>(() => kept(name) ?? [])
  const change = (after: string[]) => {
    keep(name, after)
    setTicked(after)
  }
  return {
    ticked,
    tick: (id: string, isOn: boolean) => change(isOn ? [...ticked, id] : ticked.filter((one) => one !== id)),
  }
}

/** After a visit in vain: all lies ready but what was missing. */
export function tickAllBut(
  guideId: string,
  bring: readonly { id: string; what: string }[],
  missing: readonly string[],
) {
  keep(
    `windows.ticks.${guideId}`,
    bring.filter(({ what }) => !missing.includes(what)).map(({ id }) => id),
  )
}
