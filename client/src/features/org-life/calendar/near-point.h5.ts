import type { MapPoint } from '@shared/org-life/draft'

/** Where the browser says it is; null when it may not or can't say. */
export const nearPoint = (): Promise<MapPoint | null> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(null),
    )
  })
