import type { Alarm, AlarmKind } from '../../../../shared/direct-line/alarms'
import type { OnDuty } from '../../../../shared/direct-line/duty'
import type { MoveName } from '../../../../shared/direct-line/life-cycle'
import { deadline } from '../../../../shared/time'
import type { Addressee, OutboxItem } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import { holdersAt, supervisorsAt, unitAbove } from '../levels'
import type { Step } from '../step'
import { watchedOverdue } from '../supervision'
import { tellHandler, tellStaff } from '../tellings'
import { closeStep, closeUnratedStep } from './desk'
import { clockRunsAgain } from './resident'
import { reporting } from './whistle'

export interface Due {
  alarm: Alarm
  requestId: string
  /** When the job runs: at the alarm's time, or hours later. */
  now: number
  /** Who has the night in its community; null while the desk is staffed. */
  onDutyNow: OnDuty | null
}

/** What the timer does when an alarm is due: a step of the life cycle, or only word to somebody. */
export type AlarmResponse =
  | { move: MoveName; step: (appeal: Appeal, due: Due) => Step }
  | { remind: (appeal: Appeal, due: Due) => OutboxItem[] }

/** Who is next when nobody has accepted: the substitute, whoever came on duty since it was filed, or all of the desk. */
function nextInLine({ onDuty, deskId, unitIds }: Appeal, onDutyNow: OnDuty | null): Addressee {
  const memberId = onDuty === null ? onDutyNow?.memberId : onDuty.substituteId
  return memberId ? { memberId } : { firstOf: holdersAt({ unitIds }, deskId) }
}

/** Nobody has accepted an urgent case: the next in line is asked, and the level above. */
function escalateStep(appeal: Appeal, { requestId, now, onDutyNow }: Due): Step {
  const { title, deskId, clock } = appeal
  const above = unitAbove(appeal, deskId)
  const next = nextInLine(appeal, onDutyNow)
  const told = above ? [next, { firstOf: supervisorsAt(appeal, above.unitId) }] : [next]
  const late = `${clock.dutyMinutes} 分钟还没有人受理`
  const news = { title: `紧急，没有人受理：${title}`, note: `${late}，请马上处理。`, requestId }
  return {
    note: `${late}。`,
    next: { onDuty: appeal.onDuty ?? onDutyNow },
    tell: '还没有人受理，已经通知下一位值班人和上一级。',
    items: [tellStaff(appeal, { all: told }, news, now)],
  }
}

/** Late: the next level watches it. A case that nobody has accepted counts as not responded to in time. */
function superviseStep(appeal: Appeal, { requestId, now }: Due): Step {
  const { title, state, deskId } = appeal
  const { unitId, unitName } = watchedOverdue(appeal, deskId)
  const late = state === 'submitted' ? '超过期限还没有受理' : '超过期限还没有答复'
  const watch = { title: `请督办：${title}`, note: `${late}，请督促办理。`, requestId }
  const hurry = { title: `已超期：${title}`, note: `${late}，${unitName}已督办，请抓紧办理。`, requestId }
  return {
    note: `${late}。`,
    toUnit: unitName,
    next: {
      supervision: { unitId, unitName, since: now, because: 'overdue' },
      ...(state === 'submitted' && { isAcceptanceMissed: true }),
    },
    tell: `${late}，${unitName}正在督办，会催着办好并答复您。`,
    items: [
      tellStaff(appeal, { firstOf: supervisorsAt(appeal, unitId) }, watch, now),
      tellHandler(appeal, hurry, now),
    ],
  }
}

/** The longest wait is over: the desk goes on with what it knows. */
function resumeStep(appeal: Appeal, { requestId, now }: Due): Step {
  const next = clockRunsAgain(appeal, now)
  const by = `请在 ${deadline(next.resolveBy ?? appeal.resolveBy)} 前答复。`
  const news = { title: `居民没有补充：${appeal.title}`, note: `请按现有情况继续办理，${by}`, requestId }
  return {
    next,
    tell: '还没有收到您的补充，先按现有情况继续办理。您随时可以留言。',
    items: [tellHandler(appeal, news, now)],
  }
}

/** Nobody is reminded of a deadline that has passed while the job stood still: that it is late follows at once. */
function remindOfDeadline(appeal: Appeal, { requestId, now }: Due): OutboxItem[] {
  const { state, title, dueAt } = appeal
  if (dueAt <= now) return []
  const task = state === 'submitted' ? '受理' : '答复'
  const note = `请在 ${deadline(dueAt)} 前${task}。`
  return [tellHandler(appeal, { title: `快到期了：${title}`, note, requestId }, now)]
}

/** The units that were to answer by then, and the desk that called them. */
function remindWhistled(appeal: Appeal, { alarm, requestId, now }: Due): OutboxItem[] {
  const { title } = appeal
  const late = appeal.whistles.filter(({ answer, dueAt }) => answer === null && dueAt === alarm.at)
  const names = late.map(({ unitName }) => unitName).join('、')
  const remind = { title: `还没有应哨：${title}`, note: '已经超过答复期限，请马上报到答复。', requestId }
  const told = { title: `没有应哨：${title}`, note: `${names}超过期限还没有答复，请联系催办。`, requestId }
  return [
    ...late.map((whistle) => tellStaff(appeal, { firstOf: reporting(appeal, whistle) }, remind, now)),
    tellHandler(appeal, told, now),
  ]
}

/** What has been reopened twice is closed by an officer: of the subdistrict, or where it was kept from them, above. */
function askOfficer(appeal: Appeal, { requestId, now }: Due): OutboxItem[] {
  const { title, unitIds } = appeal
  const note = '这件事重办过两次，请看过以后说明理由结案。'
  const officers = { firstOf: supervisorsAt(appeal, unitIds[1] ?? unitIds[0]!) }
  return [tellStaff(appeal, officers, { title: `请结案：${title}`, note, requestId }, now)]
}

export const alarmResponses: Record<AlarmKind, AlarmResponse> = {
  escalate: { move: 'escalate', step: escalateStep },
  dueSoon: { remind: remindOfDeadline },
  overdue: { move: 'supervise', step: superviseStep },
  whistleOverdue: { remind: remindWhistled },
  resume: { move: 'resume', step: resumeStep },
  askOfficer: { remind: askOfficer },
  close: { move: 'close', step: (_appeal, { now }) => closeStep(now) },
  closeUnrated: { move: 'closeUnrated', step: (_appeal, { now }) => closeUnratedStep(now) },
}
