let ahead = 0

/** Learns from each reply how far this phone's clock is from the cloud's. */
export function noteServerTime(now: number): void {
  if (Number.isFinite(now)) ahead = now - Date.now()
}

/** The cloud's clock, ms since 1970: what deadlines are measured against, however wrong the phone's own clock is. */
export const serverNow = (): number => Date.now() + ahead
