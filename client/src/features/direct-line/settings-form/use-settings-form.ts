import { useState } from 'react'

/**
 * One part of some settings while it is being changed. What it is based on stays as it was read, so that what somebody
 * else saves meanwhile is noticed and never overwritten.
 */
export function useSettingsForm<Settings extends { revision: number }, Part>(
  latest: Settings,
  part: (settings: Settings) => Part,
) {
  const [base, setBase] = useState(latest)
  const [value, setValue] = useState(() => part(latest))
  const adopt = (settings: Settings) => {
    setBase(settings)
    setValue(part(settings))
  }
  return {
    value,
    change: setValue,
    revision: base.revision,
    /** Somebody else has saved since. */
    isBehind: latest.revision > base.revision,
    takeLatest: () => adopt(latest),
    adopt,
  }
}
