import * as z from 'zod'

export const exportReasons = {
  'exports.dates_reversed': '结束日期要在开始日期之后，请重新选日期。',
  'exports.too_many_waiting': '您还有导出没有做完，做好以后再导出新的。',
  'exports.not_ready': '表格还没有做好，请过几分钟再来下载。',
  'exports.expired': '表格超过 24 小时，已经删除了，请重新导出。',
  'exports.no_rows': '这段时间没有记录，请换个时间再导出。',
  'exports.too_many_rows': '记录超过 5 万行，请把时间改短一些，分几次导出。',
  'exports.role_ended': '您现在的身份不能导出这些记录，有疑问请联系管理员。',
  'exports.broken': '表格没有做成，请重新导出。多次不行请联系管理员。',
} as const
export type ExportReason = keyof typeof exportReasons

export const ExportReasonName = z.enum(Object.keys(exportReasons) as [ExportReason, ...ExportReason[]])
