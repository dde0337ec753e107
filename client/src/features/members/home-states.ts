import type { Home } from '@shared/members/homes'
import type { Tone } from '@/ui/tag/tag'
import { confirmByText } from './confirm-by'

interface HomeStateView {
  word: string
  tone: Tone
  /** How it stands and what comes next, in a sentence. */
  text: (home: Home, now: number) => string | null
  /** Giving the home up: what it is called, what ends and what stays. */
  leave: { word: string; title: string; text: (home: Home) => string }
  mayBeCurrent: boolean
  mayClaimAgain: boolean
}

const kept = '您反映过的事和记录都还在您名下，别的住处不受影响。'

export const homeStateViews: Record<Home['state'], HomeStateView> = {
  pending: {
    word: '待确认',
    tone: 'warn',
    text: ({ confirmDueAt }, now) =>
      confirmDueAt > now
        ? `等楼栋长或网格员确认，最晚 ${confirmByText(confirmDueAt, now)}。`
        : `该在 ${confirmByText(confirmDueAt, now)} 前确认，已经提醒了楼栋长或网格员。`,
    leave: {
      word: '撤回登记',
      title: '撤回这个住处的登记',
      text: ({ label }) => `撤回后，${label} 不再等确认，要住这里得重新登记。${kept}`,
    },
    mayBeCurrent: true,
    mayClaimAgain: false,
  },
  confirmed: {
    word: '已确认',
    tone: 'good',
    text: () => null,
    leave: {
      word: '搬出',
      title: '从这里搬出',
      text: ({ label }) =>
        `搬出后，${label} 的确认马上作废，您就不再是这里的住户，以后搬回来要重新确认。${kept}`,
    },
    mayBeCurrent: true,
    mayClaimAgain: false,
  },
  declined: {
    word: '未通过',
    tone: 'danger',
    text: ({ declinedBecause }) => `原因：${declinedBecause ?? '没有写明'}。有疑问请联系楼栋长或社区。`,
    leave: {
      word: '删掉',
      title: '删掉这个住处',
      text: ({ label }) => `${label} 不再出现在您名下，以后可以再登记。${kept}`,
    },
    mayBeCurrent: false,
    mayClaimAgain: true,
  },
}
