import * as z from 'zod'
import { UnitId } from '../members/units'

/** One thing that somebody has promised to do for the month's topic. */
const TopicTask = z.object({
  text: z.string().trim().min(2, 'core.too_short').max(200, 'core.too_long'),
  dueOn: z.iso.date().nullable(),
  isDone: z.boolean(),
})

/** 每月一题: what a community takes up this month because its cases grow, who sees to it, and what came of it. */
export const Topic = z.object({
  title: z.string().trim().min(2, 'core.too_short').max(40, 'core.too_long'),
  why: z.string().trim().max(500, 'core.too_long'),
  categoryId: z.string().max(40).nullable(),
  placeUnitId: UnitId.nullable(),
  ownerUnit: z.string().trim().min(2, 'core.too_short').max(60, 'core.too_long'),
  tasks: z.array(TopicTask).max(20),
  result: z.string().trim().max(1000, 'core.too_long'),
})
export type Topic = z.infer<typeof Topic>
