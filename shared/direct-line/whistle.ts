import * as z from 'zod'

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
