import type { MapPoint } from '@shared/org-life/draft'
import { choosePoint } from '@/ui/map-point/choose-point'

/** A point chosen on WeChat's map, which opens where the phone is; null when somebody thinks better of it. */
export const nearPoint = (): Promise<MapPoint | null> => choosePoint()
