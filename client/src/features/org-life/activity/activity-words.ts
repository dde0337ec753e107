import { groupNames, type Audience } from '@shared/org-life/audience'
import type { ActivityCard, PlaceView } from '@shared/org-life/schema'
import { civilDate } from '@shared/time'
import { clockText, dayText, whenText } from '@/ui/when'

/** `明天 14:00–16:00`, or both days where it lasts over one. */
export function timeText({ startsAt, endsAt }: { startsAt: number; endsAt: number }, now: number): string {
  if (civilDate(startsAt) !== civilDate(endsAt - 1))
    return `${whenText(startsAt, now)} 到 ${whenText(endsAt, now)}`
  const end = civilDate(endsAt) === civilDate(startsAt) ? clockText(endsAt) : '24:00'
  return `${dayText(startsAt, now)} ${clockText(startsAt)}–${end}`
}

/** `600 米`, `1.2 公里`. */
export const distanceText = (metres: number): string =>
  metres < 1000 ? `${Math.max(1, Math.round(metres / 50)) * 50} 米` : `${(metres / 1000).toFixed(1)} 公里`

export const placeText = (place: PlaceView): string =>
  place.kind === 'room' ? `${place.name}，${place.address}` : place.name

export const hostText = ({ host, coHosts }: Pick<ActivityCard, 'host' | 'coHosts'>): string =>
  [host, ...coHosts].map(({ name }) => name).join('、')

export function agesText({ ages }: Audience): string | null {
  if (ages === null) return null
  if (ages.from === 0) return `${ages.to} 岁及以下`
  return ages.to === 120 ? `${ages.from} 岁及以上` : `${ages.from} 到 ${ages.to} 岁`
}

/** Who may come, group by group: `幸福里社区：住处已确认的居民；60 岁及以上`. */
export function audienceText({ audience, scopeName }: Pick<ActivityCard, 'audience' | 'scopeName'>): string {
  const ages = agesText(audience)
  const groups = audience.groups.map((group) => groupNames[group]).join('、')
  return [`${groups}（${scopeName}）`, ...(ages === null ? [] : [ages])].join('，')
}

/** `其中 10 个名额留给住处已确认的居民`, or null. */
export const reservedText = ({ reserved }: Audience): string | null =>
  reserved === null ? null : `其中 ${reserved.seats} 个名额留给${groupNames[reserved.group]}`
