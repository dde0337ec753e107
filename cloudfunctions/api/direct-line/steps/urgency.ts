import { deadlinesFrom, type Urgency } from '../../../../shared/direct-line/clock'
import { deadline } from '../../../../shared/time'
import type { Addressee } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import type { Step } from '../step'
import { leadOf, tellStaff } from '../tellings'

interface By {
  because: string
  requestId: string
  now: number
}

/** From when the time for solving it runs: its filing, or the rating that reopened it. */
const runsSince = ({ reopenings, ratedAt, createdAt }: Appeal): number =>
  reopenings > 0 && ratedAt !== null ? ratedAt : createdAt

/** A deadline of acceptance that was met or missed stays as it was: it decides a figure. */
const isAcceptanceSettled = ({ acceptedAt, isAcceptanceMissed }: Appeal): boolean =>
  acceptedAt !== null || isAcceptanceMissed

/** Deadlines as if it had been so from the start, with the time that waiting for the resident took. */
function deadlinesAs(appeal: Appeal, urgency: Urgency): Pick<Appeal, 'acceptBy' | 'resolveBy'> {
  const { acceptBy } = deadlinesFrom(appeal.createdAt, urgency, appeal.clock)
  const { resolveBy } = deadlinesFrom(runsSince(appeal), urgency, appeal.clock)
  return {
    acceptBy: isAcceptanceSettled(appeal) ? appeal.acceptBy : acceptBy,
    resolveBy: resolveBy + appeal.waitedMs,
  }
}

/** The urgent times from now on, but never later than what was promised already. */
export function raiseStep(appeal: Appeal, onDuty: Appeal['onDuty'], { because, requestId, now }: By): Step {
  const urgency = { isUrgent: true, isHard: false }
  const urgent = deadlinesFrom(now, urgency, appeal.clock)
  const next = {
    ...urgency,
    onDuty,
    acceptBy: isAcceptanceSettled(appeal) ? appeal.acceptBy : Math.min(appeal.acceptBy, urgent.acceptBy),
    resolveBy: Math.min(appeal.resolveBy, urgent.resolveBy),
  }
  const by = appeal.state === 'submitted' ? `受理，${deadline(next.resolveBy)} 前答复` : '答复'
  const dueAt = appeal.state === 'submitted' ? next.acceptBy : next.resolveBy
  const to: Addressee = onDuty ? { all: [{ memberId: onDuty.memberId }, leadOf(appeal)] } : leadOf(appeal)
  const news = {
    title: `改为紧急：${appeal.title}`,
    note: `请在 ${deadline(dueAt)} 前${by}。`,
    requestId,
  }
  return {
    note: because,
    next,
    tell: `已按紧急事项办理，会在 ${deadline(next.resolveBy)} 前答复您。`,
    items: [tellStaff(appeal, to, news, now)],
  }
}

export function lowerStep(appeal: Appeal, { because, requestId, now }: By): Step {
  const urgency = { isUrgent: false, isHard: false }
  const next = { ...urgency, ...deadlinesAs(appeal, urgency) }
  const news = { title: `改为一般：${appeal.title}`, note: because, requestId }
  return {
    note: because,
    next,
    tell: `按一般事项办理，会在 ${deadline(next.resolveBy)} 前答复您：${because}`,
    items: [tellStaff(appeal, leadOf(appeal), news, now)],
  }
}

export function markHardStep(appeal: Appeal, { because, requestId, now }: By): Step {
  const urgency = { isUrgent: false, isHard: true }
  const { resolveBy } = deadlinesAs(appeal, urgency)
  const news = { title: `定为疑难：${appeal.title}`, note: because, requestId }
  return {
    note: because,
    next: { isHard: true, resolveBy },
    tell: `这件事比较难办，期限延到 ${deadline(resolveBy)}：${because}`,
    items: [tellStaff(appeal, leadOf(appeal), news, now)],
  }
}
