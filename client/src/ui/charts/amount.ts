const rounded = (value: number): number => Math.round(value * 10) / 10

/** A figure as it is read: `12 件`, `96.7%`; null is a month without anything to count. */
export function amount(value: number | null, unit: string): string {
  if (value === null) return '没有数据'
  return unit === '%' || unit === '' ? `${rounded(value)}${unit}` : `${rounded(value)} ${unit}`
}

/** How long a bar is, in percent of the longest; what isn't nothing can be seen. */
export function lengthOf(value: number | null, longest: number): string {
  if (!value || longest <= 0) return '0%'
  return `${rounded(Math.min(100, Math.max(1, (value / longest) * 100)))}%`
}
