import type { Finder } from './redaction-schema'

/** The hundred commonest, borne by five people in six. */
const families =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘' +
  '杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文闫肖'
const family = `(?:欧阳|上官|司马|诸葛|皇甫|尉迟|夏侯|东方|公孙|令狐|[${families}])`

/** Signs of everyday sentences that next to no given name holds; 某 is a name already taken away. */
const notGiven =
  '的了是在和与跟及或等们也都又就不没有很太住家说把被给对从到去来要会能我你他她这那个只已还再向请让叫某反投称提电联报'
const given = `(?![${notGiven}])[\\u4e00-\\u9fff]`

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|')

const titles = anyOf(`
  先生 女士 小姐 太太 夫人 同志 师傅 老师 医生 大夫 护士 律师 教授 警官 老板 主任 书记 经理 网格员
  站长 队长 组长 科长 局长 所长 处长 会长 校长 园长 楼长 总(?![是之共量会体经在部的])
  阿姨 大爷 大妈 大娘 大叔 叔叔 伯伯 大伯 爷爷 奶奶 老太太 老爷子 婆婆 大哥 大姐 大嫂 哥哥 姐姐 婶 嫂 哥 姐 姨 叔
`)

/** After these somebody is named. */
const labels = anyOf(`
  叫 姓名 联系人 当事人 业主 住户 租户 租客 房东 邻居 居民 楼长 网格员 社工 主任 书记 经理 师傅 保安
  老伴 爱人 丈夫 妻子 儿子 女儿
`)

/** Words that begin like a family name. */
const words = anyOf(`
  方面 方便 方式 方才 万一 万分 马上 马路 常年 常常 何时 何况 许多 任何 任意 曾经 曾多 白天 白班 高层 高空 高度 高兴
  高中 高级 余下 易燃 文明 程序 江边 石块 雷雨 金额 金融 段时 武力 夏天 夏季 康复
`)

/** 关于王先生, 谢谢王阿姨: the sign before the name is the end of another word. */
const endsAnother: Readonly<Record<string, string>> = { 于: '关对由至属等', 谢: '谢多感' }
const isOfAnother = (sign: string, before: string): boolean =>
  before !== '' && (endsAnother[sign] ?? '').includes(before)

const fullName = `(?!${words})(${family}(?:${given}){1,2})`
const nameless = () => '某某'

export const names: readonly Finder[] = [
  {
    kind: 'name',
    pattern: new RegExp(`(?!${words}|谢谢)${family}(?:${given}){0,2}?(${titles})`, 'g'),
    replacement: ({ 0: whole, 1: title, input, index }) =>
      isOfAnother(whole.charAt(0), input.charAt(index - 1)) ? null : `某${title}`,
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?:${labels})(?:叫|是|为)?[: ]?${fullName}`, 'g'),
    group: 1,
    replacement: nameless,
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?:我是|本人)[: ]?${fullName}(?=[\\s,.;!?、。(]|$|住)`, 'g'),
    group: 1,
    replacement: nameless,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `([老小])(?!于)[${families}](?=[\\s,.;:!?、。(]|$|[家说和跟的是在把也都又去来住很常总他她])`,
      'g',
    ),
    notAfter: /[大从最很太变缩减古养年敬元长老弱矮窄幼中细瘦狭]/,
    replacement: ([, word]) => `${word}某`,
  },
]
