export const centreReasons = {
  'centre.bad_phone': '电话不对，请填座机或手机号，只用数字、空格和横线。',
  'centre.wrong_level': '服务中心要设在社区或街道，请重新选单位。',
  'centre.outside_unit': '这个服务中心不在您负责的范围内。',
} as const
export type CentreReason = keyof typeof centreReasons
