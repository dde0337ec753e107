import * as z from 'zod'
import type { DirectLineReason } from './reasons'

/** What a whistled unit says: it is on its way, it has done its part, or it can't and why. */
export const WhistleResult = z.enum(['coming', 'done', 'cannot'])
export type WhistleResult = z.infer<typeof WhistleResult>

export const whistleResultNames: Record<WhistleResult, string> = {
  coming: '已报到，正在办',
  done: '已办好',
  cannot: '办不了',
}

/** 吹哨报到: a partner unit or a higher level is called in, and must answer. */
export const Whistle = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  isPartner: z.boolean(),
  reason: z.string(),
  at: z.number(),
  dueAt: z.number(),
  answer: z.object({ result: WhistleResult, text: z.string(), at: z.number() }).nullable(),
})
export type Whistle = z.infer<typeof Whistle>

/** More than anybody needs; it keeps the case small. */
export const MOST_WHISTLES = 10

/**
 * Why that unit can't be called in, or null when it can: a partner of one of the case's units, or a level above its
 * desk; again only after it has answered.
 */
export function whistleRefusal(
  appeal: {
    readonly unitIds: readonly string[]
    readonly deskId: string
    readonly whistles: readonly Pick<Whistle, 'unitId' | 'answer'>[]
  },
  called: { readonly unitId: string; readonly hangsUnder: string | null },
): DirectLineReason | null {
  const { unitIds, deskId, whistles } = appeal
  if (called.hangsUnder === null) {
    const depth = unitIds.indexOf(called.unitId)
    if (depth < 0 || depth >= unitIds.indexOf(deskId)) return 'appeal.unit_not_above'
  } else if (!unitIds.includes(called.hangsUnder)) return 'appeal.whistle_outside'
  if (whistles.some(({ unitId, answer }) => unitId === called.unitId && answer === null))
    return 'appeal.already_whistled'
  return whistles.length >= MOST_WHISTLES ? 'appeal.too_many_whistles' : null
}
