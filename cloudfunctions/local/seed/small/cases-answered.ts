import { DAY, HOUR, MINUTE } from '../../../../shared/time'
import type { Moments } from '../moments'
import { accepted, answered, solved, started, type ShortStory } from './story'

/** Answered, and now it's the residents' turn: to rate, or to have a last word. */
export const answeredCases = (moments: Moments): ShortStory[] => [
  {
    key: 'praise-cleaner',
    by: 'wangXiulan',
    at: moments.daysAgo(3, '08:30'),
    kind: 'praise',
    category: 'property',
    text: '表扬保洁员刘师傅！下雨天楼道里全是泥，她一趟一趟拖干净，还扶我上楼。这样的好师傅要多表扬。',
    steps: [
      accepted('sunLijuan', 25 * MINUTE),
      started('sunLijuan', 2 * HOUR, ''),
      answered(
        'sunLijuan',
        26 * HOUR,
        '谢谢王阿姨！您的话已经带给刘师傅和物业，物业在员工大会上念了，本月给她评了“服务之星”。',
      ),
    ],
    talk: [['wangXiulan', 27 * HOUR, '太好了，替我谢谢她。']],
  },
  {
    key: 'manhole',
    by: 'maGuoqiang',
    at: moments.daysAgo(2, '19:20'),
    kind: 'request',
    category: 'danger',
    text: '2号楼门口的井盖松了。踩上去会翘，晚上没有灯，老人孩子经过很危险。',
    place: '2号楼门口人行道',
    photos: ['loose-manhole'],
    published: {
      by: 'sunLijuan',
      after: 17 * HOUR,
      shown: {
        title: '2号楼门口的井盖松了',
        text: '踩上去会翘，晚上没有灯，老人孩子经过很危险。',
        placeLabel: '2号楼门口人行道',
        answer: '排水所已换上带锁扣的新井盖，周边地砖也重新铺平了，请放心通行。',
      },
    },
    steps: [
      accepted('linXiaodong', 15 * MINUTE),
      started('linXiaodong', 40 * MINUTE, '已放锥桶和警示灯，联系排水所连夜来换。'),
      answered(
        'linXiaodong',
        16 * HOUR,
        '排水所已换上带锁扣的新井盖，周边地砖也重新铺平了，请您放心通行。锥桶已收回。',
      ),
    ],
  },
  {
    key: 'meal-price',
    by: 'maGuoqiang',
    at: moments.ago(3 * DAY + 10 * HOUR),
    home: 1,
    kind: 'question',
    category: 'elder',
    text: '社区食堂的老年餐怎么收费？我父母住在槐荫，都八十多了。外地户口的老人能不能办就餐卡？',
    steps: [
      accepted('tangXiaolong', HOUR),
      started('tangXiaolong', 3 * HOUR, '正在和街道核对补贴政策。'),
      answered(
        'tangXiaolong',
        2 * DAY,
        '六十岁以上都能办卡，不限户口。午餐十五元，八十岁以上每餐补贴五元。带身份证到一楼三号窗口，当场办好；不方便来，我们上门办。',
      ),
      solved(3 * DAY + 5 * HOUR, [5, 5, 5, 5], '讲得清楚，已经给爸妈办好了。'),
    ],
  },
  {
    key: 'tree-branches',
    by: 'liuGuifang',
    at: moments.ago(5 * DAY + 9 * HOUR),
    kind: 'request',
    category: 'green',
    text: '大槐树的枝子长到二楼窗户上了。白天屋里都要开灯，刮风还打玻璃。能不能修剪一下？',
    steps: [
      accepted('chenHao', 30 * MINUTE),
      started('chenHao', DAY, '已报园林所，排了本周的修剪计划。'),
      answered('chenHao', 4 * DAY + 2 * HOUR, '园林所今天修剪完毕，伸到窗前的枝条都锯掉了，枯枝也一并清运。'),
      solved(5 * DAY + 3 * HOUR, [4, 5, 5, 5], '屋里亮堂多了。'),
    ],
  },
  {
    key: 'parcel-lockers',
    by: 'dongJiayi',
    at: moments.daysAgo(5, '20:15'),
    kind: 'suggestion',
    category: 'property',
    text: '建议在2号楼架空层增设快递柜。现在包裹都堆在门口，丢过两次了。',
    place: '2号楼架空层',
    published: {
      by: 'tangXiaolong',
      after: 4 * DAY + 2 * HOUR,
      shown: {
        title: '建议在2号楼架空层增设快递柜',
        text: '现在包裹都堆在门口，丢过两次了。',
        placeLabel: '2号楼架空层',
        answer: '建议采纳。快递柜定在架空层西墙，不占通道，月底前装好。',
      },
    },
    steps: [
      accepted('tangXiaolong', 13 * HOUR),
      started('tangXiaolong', 15 * HOUR, '已和物业、快递公司现场看过位置。'),
      answered(
        'tangXiaolong',
        4 * DAY,
        '建议采纳。快递柜定在架空层西墙，不占通道，月底前装好；装好之前，包裹先放物业前台登记保管。',
      ),
    ],
  },
]
