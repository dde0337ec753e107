import type { Cloud } from '../cloud'
import type { DemoPage } from './demo-pages'

const pages = '/features/matters/pages'
const resident = '王秀兰'
const secretary = '赵敏'

/** The matters of the small demo, as residents and staff see them. */
export async function matterPages(cloud: Cloud): Promise<DemoPage[]> {
  const dump = await cloud.dump()
  const matters = dump.filter((line) => line.collection === 'matters')
  const suggestion = dump.find(
    ({ collection, document }) => collection === 'appeals' && document.kind === 'suggestion',
  )
  const idOf = (words: string): string => {
    const found = matters.find(({ document }) => String(document.title).includes(words))
    if (!found) throw new Error(`the small demo has no matter on ${words}`)
    return String(found.document._id)
  }
  const matter = (words: string) => `${pages}/matter/index?id=${idOf(words)}`
  return [
    { name: 'matters', as: resident, path: `${pages}/matters/index`, sees: '和您家有关的议题' },
    { name: 'matters-staff', as: secretary, path: `${pages}/matters/index`, sees: '发布议题' },
    {
      name: 'matters-owed',
      as: secretary,
      path: `${pages}/matters/index?show=owed`,
      sees: '电动自行车充电棚',
    },
    { name: 'matter-options', as: resident, path: matter('加装电梯'), sees: '提交我家的意见' },
    { name: 'matter-words', as: resident, path: matter('口袋公园'), sees: '写意见' },
    { name: 'matter-decided', as: resident, path: matter('充电棚'), sees: '决定和落实' },
    { name: 'matter-unconfirmed', as: '何子轩', path: matter('加装电梯'), sees: '您在这里的住处还没有确认' },
    { name: 'matter-open-staff', as: secretary, path: matter('加装电梯'), sees: '发更正说明' },
    { name: 'matter-decided-staff', as: secretary, path: matter('充电棚'), sees: '公布落实进展' },
    { name: 'matter-hidden', as: '董佳怡', path: matter('充电棚'), sees: '没有找到' },
    {
      name: 'matter-comments',
      as: resident,
      path: `${pages}/comments/index?id=${idOf('口袋公园')}`,
      sees: '大家的意见',
    },
    {
      name: 'matter-gathering',
      as: secretary,
      path: `${pages}/comments/index?id=${idOf('口袋公园')}&gather=1`,
      sees: '先归类',
    },
    { name: 'matter-publish', as: secretary, path: `${pages}/publish/index`, sees: '请谁参与' },
    {
      name: 'matter-publish-suggestion',
      as: secretary,
      path: `${pages}/publish/index?fromAppealId=${String(suggestion?.document._id)}`,
      sees: '来自居民的建议',
    },
    {
      name: 'matter-publish-forbidden',
      as: resident,
      path: `${pages}/publish/index`,
      sees: '您的身份看不到这里',
    },
    { name: 'matter-review', as: secretary, path: `${pages}/review/index`, sees: '没有等审核的意见' },
  ]
}
