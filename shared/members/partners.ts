/** What a partner unit (驻区单位) is. */
export const partnerKindNames = {
  property: '物业',
  ownersCommittee: '业委会',
  school: '学校',
  shop: '商铺',
  agency: '机关',
  employer: '企事业单位',
} as const
export type PartnerKind = keyof typeof partnerKindNames
