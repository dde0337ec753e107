import type { GuideCategory } from '../../../../shared/windows/guide'

export interface GuidePlan {
  key: string
  title: string
  category: GuideCategory
  forWhom: string
  /** `什么 / 说明`. */
  bring: readonly string[]
  howLong: string
  fee?: string
  steps: readonly string[]
  /** Letters of the windows that handle it. */
  windows: readonly ('A' | 'B' | 'C')[]
  hasVisits?: boolean
}

/** What people of 幸福里社区 come for, the most asked for first. */
export const guidePlans: readonly GuidePlan[] = [
  {
    key: 'old-age-allowance',
    title: '高龄津贴申领',
    category: 'elders',
    forWhom: '年满 80 周岁、户口在本区的老人，可以由家人代办。',
    bring: [
      '老人身份证原件 / 看过就还',
      '户口本 / 首页和老人本人那一页',
      '老人本人的银行卡 / 社保卡也可以，要开通银行功能',
      '代办人身份证 / 家人代办时才需要',
    ],
    howLong: '当场受理，审核通过后下个月起发放',
    steps: ['带齐材料到窗口取号', '工作人员核对信息，老人或家人签字', '街道审核，通过后每月 15 日前到账'],
    windows: ['A'],
    hasVisits: true,
  },
  {
    key: 'pension-check',
    title: '养老金资格认证',
    category: 'elders',
    forWhom: '领取城乡居民养老金的老人，每年认证一次。会用手机的可以在“国家社会保险公共服务平台”自己做。',
    bring: ['身份证原件', '社保卡 / 没有可以不带'],
    howLong: '当场办好，大约 5 分钟',
    steps: ['到窗口刷身份证', '对着摄像头做一次人脸识别', '腿脚不便、卧床的老人可以申请上门认证'],
    windows: ['A', 'B'],
    hasVisits: true,
  },
  {
    key: 'residence-permit',
    title: '居住证申领和签注',
    category: 'household',
    forWhom: '户口不在本市、在本社区住满半年，有工作、有住处或孩子在这里上学的人。',
    bring: [
      '身份证原件',
      '近期一寸免冠照片 2 张',
      '住处证明 / 租房合同、房产证或房东写的证明',
      '工作或就读证明 / 劳动合同、营业执照或学籍证明，有一样就行',
    ],
    howLong: '新办 15 个工作日，签注当场办好',
    steps: ['到窗口填申请表', '派出所核实居住情况', '收到通知后带回执来取证'],
    windows: ['B'],
  },
  {
    key: 'social-card',
    title: '社保卡补办和换卡',
    category: 'work',
    forWhom: '社保卡丢了、坏了，或者要换成第三代社保卡的人。',
    bring: [
      '身份证原件',
      '旧卡 / 换卡时带上，丢了先打 12333 挂失',
      '一寸白底照片 1 张 / 社保系统里有照片的不用带',
    ],
    howLong: '即时制卡当场拿，其他 10 个工作日',
    fee: '首次补办不收费',
    steps: ['到窗口说明补办还是换卡', '选一家合作银行', '领卡后到银行激活金融功能'],
    windows: ['B'],
  },
  {
    key: 'unemployment',
    title: '失业登记和失业金申领',
    category: 'work',
    forWhom: '法定劳动年龄内、没有工作、愿意找工作的人；失业金要求交满一年失业保险、不是自己辞职。',
    bring: ['身份证原件', '解除劳动关系的证明', '社保卡', '毕业证 / 应届毕业没有工作过的人带'],
    howLong: '失业登记当场办好，失业金 10 个工作日内审核',
    steps: ['到窗口登记', '想找工作的同时登记求职意向，社区会推荐岗位', '失业金审核结果短信通知'],
    windows: ['B'],
  },
  {
    key: 'flexible-insurance',
    title: '灵活就业人员参保登记',
    category: 'work',
    forWhom: '没有单位、自己交养老和医疗保险的人，比如开网约车、摆摊、做家政的。',
    bring: ['身份证原件', '户口本 / 外地户口带居住证', '银行卡 / 用来每月自动扣缴'],
    howLong: '当场办好，次月起扣缴',
    fee: '登记不收费，保险费按所选档次自己交',
    steps: ['在窗口选缴费档次', '签委托扣款协议', '每月 20 日前保证卡里有钱'],
    windows: ['B'],
  },
  {
    key: 'birth-registration',
    title: '生育登记',
    category: 'family',
    forWhom: '准备生孩子或者已经怀孕的夫妻，一方户口或居住地在本社区就能办。',
    bring: ['夫妻双方身份证', '户口本', '结婚证 / 没有的也可以登记，请先打电话问'],
    howLong: '当场办好',
    steps: ['到窗口填登记表，或在网上自己办', '拿登记凭证，去社区卫生服务中心建孕期档案'],
    windows: ['A'],
  },
  {
    key: 'child-allowance',
    title: '育儿补贴申请',
    category: 'family',
    forWhom: '孩子不满 3 周岁的家庭，由父母一方申请。',
    bring: ['申请人身份证', '户口本 / 有孩子的那一页', '出生医学证明', '申请人的银行卡'],
    howLong: '20 个工作日审核，通过后按年发放',
    steps: ['到窗口或手机上提交申请', '街道审核', '公示无异议后打到卡里'],
    windows: ['A'],
  },
  {
    key: 'disability-allowance',
    title: '残疾人两项补贴',
    category: 'disability',
    forWhom: '低保家庭里的残疾人可领生活补贴；一级、二级残疾且需要长期照护的可领护理补贴。',
    bring: ['残疾人证', '身份证', '户口本', '本人银行卡', '低保证 / 申请生活补贴时带'],
    howLong: '15 个工作日审核，次月发放',
    steps: ['到窗口填申请表', '街道初审、残联审核', '每年 12 月核对一次情况'],
    windows: ['A'],
    hasVisits: true,
  },
  {
    key: 'medical-refund',
    title: '居民医保参保和零星报销',
    category: 'health',
    forWhom: '没有职工医保的老人、孩子和居民；在外地看病没有直接结算的，可以回来报销。',
    bring: [
      '身份证和社保卡',
      '医院发票原件 / 报销时带',
      '费用清单 / 报销时带',
      '出院小结或门诊病历 / 报销时带',
      '本人银行卡 / 报销时带',
    ],
    howLong: '参保当场办好，报销 30 个工作日内到账',
    fee: '参保费按当年标准交',
    steps: ['参保：到窗口登记，手机缴费', '报销：窗口收材料，医保中心审核', '材料不齐会一次告诉您'],
    windows: ['B'],
    hasVisits: true,
  },
  {
    key: 'public-housing',
    title: '公租房申请和租金补贴',
    category: 'housing',
    forWhom: '本区户口、家里没有房或人均不到 15 平方米、收入在规定线以下的家庭。',
    bring: ['全家人的身份证和户口本', '婚姻状况证明', '收入证明', '现住房的租房合同'],
    howLong: '45 个工作日审核并公示',
    steps: ['到窗口领表、填表', '社区入户核实，张榜公示 7 天', '街道、区里复核，通过后轮候'],
    windows: ['C'],
  },
  {
    key: 'subsistence',
    title: '最低生活保障申请',
    category: 'relief',
    forWhom: '共同生活的家庭人均收入低于本市低保标准的家庭。',
    bring: [
      '全家人的身份证和户口本',
      '收入和存款情况 / 签一份授权书由民政核对',
      '大病、残疾等证明 / 有的带上',
    ],
    howLong: '30 个工作日',
    steps: ['到窗口提出申请', '社区入户了解情况', '街道审核公示，通过后按月发放'],
    windows: ['C'],
    hasVisits: true,
  },
  {
    key: 'legal-aid',
    title: '公共法律援助咨询',
    category: 'legal',
    forWhom: '遇到欠薪、邻里纠纷、赡养抚养、工伤、合同等问题的居民。律师每周三下午坐班。',
    bring: ['身份证', '和事情有关的合同、欠条、聊天记录 / 有什么带什么', '经济困难证明 / 申请免费代理时再交'],
    howLong: '当面咨询 30 分钟左右',
    steps: ['约周三下午的时间', '和律师当面谈', '符合条件的，帮您申请免费打官司'],
    windows: ['C'],
  },
]
