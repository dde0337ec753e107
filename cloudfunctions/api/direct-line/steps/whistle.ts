import { whistleDueAt } from '../../../../shared/direct-line/clock'
import { whistleResultNames, type Whistle, type WhistleResult } from '../../../../shared/direct-line/whistle'
import { deadline } from '../../../../shared/time'
import { idFor } from '../../../kit/ids'
import type { RoleHolders } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import { holdersAt, type NamedUnit } from '../levels'
import type { Step } from '../step'
import { leadOf, tellStaff } from '../tellings'

/** Those who report for a unit that is called in: a partner's liaisons, or the desk of a level above. */
export const reporting = (
  appeal: Pick<Appeal, 'unitIds'>,
  { unitId, isPartner }: Pick<Whistle, 'unitId' | 'isPartner'>,
): RoleHolders[] => (isPartner ? [{ roles: ['partnerLiaison'], unitId }] : holdersAt(appeal, unitId))

interface Call {
  unit: NamedUnit & { isPartner: boolean }
  because: string
  requestId: string
  now: number
}

/** Calls a unit in; where a partner has nobody to report, the desk hears that it must ring them up. */
export function whistleStep(appeal: Appeal, { unit, because, requestId, now }: Call): Step {
  const dueAt = whistleDueAt(now, appeal.isUrgent, appeal.clock)
  const whistle: Whistle = {
    id: idFor('whistle', appeal._id, requestId),
    ...unit,
    reason: because,
    at: now,
    dueAt,
    answer: null,
  }
  const news = {
    title: `吹哨请${unit.unitName}报到：${appeal.title}`,
    note: `请在 ${deadline(dueAt)} 前答复：${because}`,
    requestId,
  }
  const desk = unit.isPartner ? holdersAt(appeal, appeal.deskId) : []
  return {
    note: because,
    toUnit: unit.unitName,
    next: { whistles: [...appeal.whistles, whistle] },
    tell: `已请${unit.unitName}来办，最晚 ${deadline(dueAt)} 前答复。`,
    items: [tellStaff(appeal, { firstOf: [...reporting(appeal, unit), ...desk] }, news, now)],
  }
}

interface Report {
  whistle: Whistle
  result: WhistleResult
  text: string
  requestId: string
  now: number
}

export function answerWhistleStep(appeal: Appeal, { whistle, result, text, requestId, now }: Report): Step {
  const answered = { ...whistle, answer: { result, text, at: now } }
  const said = `${whistleResultNames[result]}：${text}`
  const news = { title: `${whistle.unitName}应哨：${appeal.title}`, note: said, requestId }
  return {
    note: said,
    next: { whistles: appeal.whistles.map((one) => (one.id === whistle.id ? answered : one)) },
    tell: `${whistle.unitName}${said}`,
    items: [tellStaff(appeal, leadOf(appeal), news, now)],
  }
}
