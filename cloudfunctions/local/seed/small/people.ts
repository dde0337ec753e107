import type { Role } from '../../../../shared/roles'

export interface PersonPlan {
  name: string
  /** Entrance, room, and whether it is confirmed; the first one is current. */
  homes?: readonly (readonly [entranceId: string, room: string, state?: 'pending' | 'overdue' | 'declined'])[]
  /** In a unit of the tree, a liaison's in a partner unit, a branch secretary's in a party organisation. */
  role?: readonly [role: Role, unitId: string]
  /** What the identity switcher says of them where role and home don't say enough. */
  remark?: string
}

/** Everybody in the small demo, in the order in which the identity switcher offers them. */
export const people = {
  wangXiulan: { name: '王秀兰', homes: [['xingfuli.b3.e2', '501']], remark: '70 岁，常用大字' },
  liXiaowen: { name: '李晓雯', homes: [['xingfuli.b1.e1', '302']], remark: '孩子上小学' },
  zhangJianguo: {
    name: '张建国',
    homes: [['xingfuli.b3.e1', '101']],
    role: ['buildingLeader', 'xingfuli.b3'],
  },
  zhaoMin: { name: '赵敏', role: ['secretary', 'xingfuli'] },
  sunLijuan: { name: '孙丽娟', role: ['communityWorker', 'xingfuli'] },
  chenHao: { name: '陈浩', role: ['gridWorker', 'xingfuli.g1'] },
  zhouTing: { name: '周婷', role: ['gridWorker', 'xingfuli.g2'] },
  liuGuifang: {
    name: '刘桂芳',
    homes: [['xingfuli.b3.e2', '201']],
    role: ['entranceLeader', 'xingfuli.b3.e2'],
  },
  maGuoqiang: {
    name: '马国强',
    homes: [
      ['xingfuli.b2.e1', '401'],
      ['huaiyin.b1.e2', '602'],
    ],
    remark: '两个住处，照顾父母',
  },
  wuHaifeng: { name: '吴海峰', homes: [['xingfuli.b3.e2', '501']], remark: '王秀兰的儿子，同住' },
  heZixuan: { name: '何子轩', homes: [['xingfuli.b3.e1', '602', 'pending']], remark: '刚登记，等待确认' },
  ouyangJing: { name: '欧阳静', homes: [['xingfuli.b4.e1', '203', 'overdue']], remark: '等待确认，已超时' },
  huangZhiyuan: {
    name: '黄志远',
    homes: [['xingfuli.b5.e1', '301']],
    role: ['branchSecretary', 'org-xingfuli-1'],
  },
  zhengKai: { name: '郑凯', role: ['partnerLiaison', 'property-xingfuli'] },
  linXiaodong: { name: '林晓东', role: ['communityWorker', 'xingfuli'] },
  hanXuemei: { name: '韩雪梅', role: ['secretary', 'huaiyin'] },
  tangXiaolong: { name: '唐小龙', role: ['communityWorker', 'huaiyin'] },
  caoYuzhen: { name: '曹玉珍', role: ['gridWorker', 'huaiyin.g1'] },
  xuChen: { name: '许晨', role: ['gridWorker', 'huaiyin.g2'] },
  pengYong: { name: '彭勇', homes: [['huaiyin.b1.e1', '302']], role: ['buildingLeader', 'huaiyin.b1'] },
  dongJiayi: { name: '董佳怡', homes: [['huaiyin.b2.e1', '502']] },
  yuanDefu: { name: '袁德福', homes: [['huaiyin.b3.e2', '101']] },
  dengYuhang: { name: '邓宇航', homes: [['huaiyin.b2.e2', '403', 'declined']], remark: '住处没有通过确认' },
  fengYaqin: { name: '冯雅琴', role: ['subdistrictOfficer', 'nanmen'] },
  songWenbo: { name: '宋文博', role: ['admin', 'heping'] },
} as const satisfies Record<string, PersonPlan>

export type PersonKey = keyof typeof people
