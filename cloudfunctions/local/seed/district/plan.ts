/** A district at the proportions of product.md, "Units, homes, roles". */
export const districtPlan = {
  subdistricts: ['南门街道', '北河街道', '柳林街道', '望江街道', '东湖街道', '文昌街道'],
  communities: [
    '幸福里社区',
    '槐荫社区',
    '和睦社区',
    '桂花园社区',
    '长乐社区',
    '新华里社区',
    '北河沿社区',
    '石桥社区',
    '临溪社区',
    '翠屏社区',
    '柳林社区',
    '杏花村社区',
    '育才社区',
    '荷塘社区',
    '望江楼社区',
    '渡口社区',
    '滨江花园社区',
    '红旗社区',
    '东湖社区',
    '映月社区',
    '枫林社区',
    '百步亭社区',
    '文昌阁社区',
    '书院街社区',
    '钟楼社区',
    '青松社区',
  ],
  grids: 264,
  buildingsPerGrid: 7,
  buildingLeaders: 613,
  entrances: 8583,
  householdsPerGrid: 300,
  partnerUnits: 350,
  partyMembers: 14_000,
  appeals: 30_000,
} as const

/** The part of `total` that falls to place `index` of `places`, spread so that no two differ by more than one. */
export const share = (total: number, places: number, index: number): number =>
  startOf(total, places, index + 1) - startOf(total, places, index)

/** How many of `total` fall to the places before `index`. */
export const startOf = (total: number, places: number, index: number): number =>
  Math.floor((total * index) / places)
