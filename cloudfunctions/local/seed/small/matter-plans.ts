import { endOfDay, type MatterPlan } from '../matter-plan'
import type { Moments } from '../moments'
import type { PersonKey } from './people'

type SmallMatterPlan = MatterPlan<PersonKey>

function lift({ daysAgo, ago }: Moments): SmallMatterPlan {
  const now = ago(0)
  return {
    key: 'lift',
    now,
    title: '老楼加装电梯，选哪一种方案',
    background:
      '1号楼到5号楼都是 1998 年建的，没有电梯。去年入户走访，65 岁以上、住三层以上的老人有 31 位。\n\n区里今年有加装补贴，每台 28 万元。设计院看过现场，三种方案都能做：\n平层入户要改阳台，不用再上半层；错层入户工期短，还要上半层楼梯；也可以先不装，把楼梯扶手和照明修好。\n\n住户怎么分摊费用、谁来管电梯，方案定了以后再单独商量。',
    question: '您家赞成哪一种方案？',
    options: ['平层入户', '错层入户', '暂不加装，先修扶手和照明'],
    takesComments: true,
    showsRunning: true,
    publishedAt: daysAgo(4, '09:30'),
    closesAt: endOfDay(now, 6),
    votes: [9, 4, 3],
    comments: [
      {
        by: 'zhangJianguo',
        at: daysAgo(3, '19:40'),
        text: '一楼住户不用电梯，费用怎么分摊要先说清楚。',
        secondedBy: ['liuGuifang', 'liXiaowen'],
      },
      {
        by: 'liXiaowen',
        at: daysAgo(2, '12:15'),
        text: '施工的时候孩子上学走哪边？希望提前公布路线。',
        secondedBy: ['maGuoqiang'],
      },
    ],
    followedBy: ['zhangJianguo'],
  }
}

function garden({ daysAgo, ago }: Moments): SmallMatterPlan {
  const now = ago(0)
  return {
    key: 'garden',
    now,
    title: '3号楼旁边的空地，建成口袋公园',
    background:
      '3号楼和4号楼之间有一块 260 平方米的空地，现在堆着杂物。街道同意出钱改造，今年秋天动工。怎么建，先听大家的。',
    question: '您希望这块地方有什么、不要有什么？',
    options: [],
    takesComments: true,
    showsRunning: false,
    publishedAt: daysAgo(2, '10:00'),
    closesAt: endOfDay(now, 12),
    comments: [
      {
        by: 'liuGuifang',
        at: daysAgo(1, '08:20'),
        text: '多放几把带靠背的椅子，旁边种能遮阴的树。',
        secondedBy: ['zhangJianguo', 'wangXiulan', 'maGuoqiang'],
      },
      {
        by: 'maGuoqiang',
        at: daysAgo(1, '20:05'),
        text: '不要放音响大的健身器材，3号楼卧室就对着这边。',
        secondedBy: ['wuHaifeng'],
      },
      {
        by: 'liXiaowen',
        at: daysAgo(1, '21:30'),
        text: '希望有一小块软地面，孩子摔了不疼。',
        secondedBy: [],
      },
    ],
    followedBy: ['liXiaowen'],
  }
}

function chargingShed({ daysAgo, ago }: Moments): SmallMatterPlan {
  const closesAt = daysAgo(24, '24:00')
  return {
    key: 'charging-shed',
    now: ago(0),
    title: '电动自行车充电棚建在哪里',
    background:
      '楼道里充电有着火的危险，消防要求今年清掉。小区要建一个能停 60 辆车的充电棚，有三处位置可选，都已请消防看过。',
    question: '充电棚建在哪里，对您家最方便？',
    options: ['东门自行车棚旁', '2号楼北侧空地', '物业用房后面'],
    takesComments: true,
    showsRunning: false,
    publishedAt: daysAgo(38, '09:00'),
    closesAt,
    votes: [27, 12, 7],
    comments: [
      {
        by: 'zhangJianguo',
        at: daysAgo(35, '18:10'),
        text: '晚上灯要够亮，老人推车看得清台阶。',
        secondedBy: ['liuGuifang', 'liXiaowen'],
        bundle: 'light',
      },
      {
        by: 'wuHaifeng',
        at: daysAgo(33, '20:40'),
        text: '充电多少钱一度？希望和家里电价差不多。',
        secondedBy: ['maGuoqiang', 'liXiaowen', 'zhangJianguo'],
        bundle: 'price',
      },
      {
        by: 'liXiaowen',
        at: daysAgo(30, '07:55'),
        text: '价格贴在棚里，别中途涨价。',
        secondedBy: [],
        bundle: 'price',
      },
    ],
    bundles: [
      {
        key: 'light',
        title: '照明和台阶',
        answer: '采纳。棚顶装感应灯，入口改成缓坡，写进施工合同。',
        at: daysAgo(21, '15:00'),
      },
      {
        key: 'price',
        title: '充电价格',
        answer: '采纳。按居民电价收电费，服务费每度 0.2 元，两年不涨，价格贴在棚里。',
        at: daysAgo(21, '15:20'),
      },
    ],
    decision: {
      text: '按得票最多的意见，充电棚建在东门自行车棚旁，60 个车位，由街道和物业各出一半费用，两个月内启用。',
      at: daysAgo(19, '10:00'),
    },
    steps: [
      { text: '施工单位已选定，合同和造价贴在公示栏。', at: daysAgo(12, '16:30') },
      { text: '地面硬化和立柱完成，下周装充电插座和感应灯。', at: daysAgo(3, '11:00') },
    ],
    followedBy: ['wangXiulan', 'wuHaifeng'],
  }
}

export const smallMatterPlans = (moments: Moments): SmallMatterPlan[] => [
  chargingShed(moments),
  lift(moments),
  garden(moments),
]
