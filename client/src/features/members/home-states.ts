import type { Home } from '@shared/members/homes'
import type { Tone } from '@/ui/tag/tag'
import { timeLeftText, whenText } from '@/ui/when'

interface HomeStateView {
  word: string
  tone: Tone
  /** How it stands and what comes next, in a sentence. */
  text: (home: Home, now: number) => string | null
  /** A declined claim can be made again. */
  mayClaimAgain: boolean
}

export const homeStateViews: Record<Home['state'], HomeStateView> = {
  pending: {
    word: '待确认',
    tone: 'warn',
    text: ({ confirmDueAt }, now) =>
      confirmDueAt > now
        ? `楼栋长最晚 ${whenText(confirmDueAt, now)} 确认，${timeLeftText(confirmDueAt, now)}。`
        : `楼栋长该在 ${whenText(confirmDueAt, now)} 前确认，已经提醒了。`,
    mayClaimAgain: false,
  },
  confirmed: { word: '已确认', tone: 'good', text: () => null, mayClaimAgain: false },
  declined: {
    word: '未通过',
    tone: 'danger',
    text: ({ declinedBecause }) => `原因：${declinedBecause ?? '没有写明'}。有疑问请联系楼栋长或社区。`,
    mayClaimAgain: true,
  },
}
