import * as z from 'zod'

/** A reporting-in that ended isn't there any more; one that was declined stays to be read. */
export const ReportInState = z.enum(['applied', 'confirmed', 'declined'])
export type ReportInState = z.infer<typeof ReportInState>

export const reportInNames: Record<ReportInState, string> = {
  applied: '等待支部确认',
  confirmed: '已报到',
  declined: '没有通过',
}

export interface ReportInMoveRow {
  /** `none`: they haven't reported in. */
  readonly from: readonly (ReportInState | 'none')[]
  readonly to: ReportInState | 'none'
  readonly by: 'member' | 'organiser'
  /** What the button says. */
  readonly label: string
}

/** Every step of a reporting-in (双报到). Buttons and server read the same rows. */
export const reportInMoves = {
  apply: { from: ['none', 'declined'], to: 'applied', by: 'member', label: '申请报到' },
  confirm: { from: ['applied'], to: 'confirmed', by: 'organiser', label: '确认报到' },
  decline: { from: ['applied'], to: 'declined', by: 'organiser', label: '不通过' },
  leave: { from: ['applied', 'confirmed', 'declined'], to: 'none', by: 'member', label: '退出报到' },
} as const satisfies Record<string, ReportInMoveRow>
export type ReportInMove = keyof typeof reportInMoves

/** Whether that step can be taken from that state. */
export const canMove = (move: ReportInMove, from: ReportInState | 'none'): boolean =>
  (reportInMoves[move].from as readonly string[]).includes(from)

/** The states in which the organisers of the branch reported to see it, each a list of theirs. */
export const ReportInList = z.enum(['applied', 'confirmed'])
export type ReportInList = z.infer<typeof ReportInList>
