import type { AppealKind } from '@shared/direct-line/draft'

/** Words with which people say what they want; the first kind with one of them is suggested. */
const wordsOf: readonly (readonly [AppealKind, readonly string[]])[] = [
  ['praise', ['表扬', '感谢', '谢谢你们', '多亏了', '点赞', '锦旗']],
  ['complaint', ['投诉', '举报', '态度差', '态度恶劣', '不作为', '乱收费']],
  ['suggestion', ['建议', '希望能', '能不能增加', '可不可以增设', '提个意见']],
  ['question', ['请问', '咨询', '怎么办理', '怎么申请', '什么时候能', '需要什么材料', '在哪办']],
]

/** What kind of case these words most likely are; most people ask for something to be put right. */
export const suggestKind = (text: string): AppealKind =>
  wordsOf.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? 'request'
