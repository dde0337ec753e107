/** Where a case goes when its owner says that it isn't solved, by how often they have said so before. */
const leadsTo = [
  '会退回原来办理的单位重新办，上级会盯着。',
  '会自动交给上一级单位办理。',
  '会再往上一级交；只有街道干部写明理由才能结案。',
] as const

/** Said before somebody chooses, so that nobody has to fear the answer. */
export function whatNoMeans(no: string, reopenings: number): string {
  const index = Math.min(reopenings, leadsTo.length - 1)
  return `选“${no}”，${leadsTo[index]}`
}
