import type { Random } from './random'

/** In the order of how many people bear them; the first ones are borne by a third of the country. */
const familyNames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗',
  ...'郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦',
  ...'邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤',
  '欧阳',
  '上官',
  '司马',
]

/** Given names as each generation got them. */
const givenNames = {
  older: {
    women:
      '秀兰 桂英 玉兰 淑珍 凤英 秀英 桂兰 玉珍 淑芬 素珍 秀云 桂芳 玉梅 淑华 凤兰 翠花 美珍 月娥 春梅 秋菊 素芬 惠珍 爱华 瑞芝',
    men: '建国 国强 德福 志明 建军 树林 福生 长根 永贵 德胜 玉山 宝林 振华 金山 文彬 庆祥 国栋 兴旺 水生 守义 忠良 学文 炳坤 传家',
  },
  middle: {
    women:
      '丽华 敏 静 丽娟 雪梅 海燕 晓雯 红霞 艳 玲 婷 慧 莉 雅琴 晓燕 春燕 佳 娜 文静 美玲 芳 琳 洁 丹 秋红 彩霞 亚男 倩',
    men: '伟 强 磊 军 勇 海峰 志刚 浩 斌 涛 鹏 俊 凯 超 建平 晓东 永强 明辉 卫东 文博 志远 宏伟 立新 国庆 少华 小龙 彬 毅',
  },
  younger: {
    women: '子涵 雨桐 佳怡 梦琪 诗雨 欣怡 思琪 雅婷 可欣 梓萱 若曦 语嫣 晨曦 一诺 心怡 悦 瑶 雨薇 书瑶 静怡',
    men: '子轩 浩然 宇航 博文 俊杰 天宇 泽宇 晨 嘉豪 睿 一鸣 逸飞 皓轩 家乐 文昊 明哲 志豪 奕辰 思远 景行',
  },
} as const

export type Generation = keyof typeof givenNames

const listed = Object.fromEntries(
  Object.entries(givenNames).map(([generation, { women, men }]) => [
    generation,
    [...women.split(' '), ...men.split(' ')],
  ]),
) as Record<Generation, string[]>

/** Squaring a chance favours the names that more people bear. */
export const familyName = (random: Random): string =>
  familyNames[Math.floor(random.next() ** 2 * familyNames.length)]!

export const fullName = (random: Random, generation: Generation, family = familyName(random)): string =>
  family + random.pick(listed[generation])
