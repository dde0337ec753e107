import * as z from 'zod'

/** A subject of cases, on two levels; `isUrgent` by nature: danger, water, power, gas, lift. */
export const Category = z.object({
  id: z.string(),
  group: z.string(),
  name: z.string(),
  isUrgent: z.boolean(),
})
export type Category = z.infer<typeof Category>

/** What a new district starts with; from then on the list is data that administrators edit. */
export const initialCategories: readonly Category[] = [
  { id: 'lift', group: '房屋设施', name: '电梯故障', isUrgent: true },
  { id: 'leak', group: '房屋设施', name: '漏水渗水', isUrgent: false },
  { id: 'lighting', group: '房屋设施', name: '楼道照明', isUrgent: false },
  { id: 'door', group: '房屋设施', name: '门禁对讲', isUrgent: false },
  { id: 'water', group: '水电气暖', name: '停水', isUrgent: true },
  { id: 'power', group: '水电气暖', name: '停电', isUrgent: true },
  { id: 'gas', group: '水电气暖', name: '燃气', isUrgent: true },
  { id: 'heating', group: '水电气暖', name: '供暖', isUrgent: false },
  { id: 'rubbish', group: '环境卫生', name: '垃圾清运', isUrgent: false },
  { id: 'noise', group: '环境卫生', name: '噪音扰民', isUrgent: false },
  { id: 'green', group: '环境卫生', name: '绿化养护', isUrgent: false },
  { id: 'parking', group: '停车交通', name: '停车秩序', isUrgent: false },
  { id: 'charging', group: '停车交通', name: '电动车充电', isUrgent: false },
  { id: 'passage', group: '安全隐患', name: '堵塞消防通道', isUrgent: false },
  { id: 'danger', group: '安全隐患', name: '高空坠物等危险', isUrgent: true },
  { id: 'elder', group: '生活服务', name: '助老助残', isUrgent: false },
  { id: 'property', group: '生活服务', name: '物业服务', isUrgent: false },
  { id: 'policy', group: '生活服务', name: '政策办事', isUrgent: false },
  { id: 'other', group: '其他', name: '其他', isUrgent: false },
]
