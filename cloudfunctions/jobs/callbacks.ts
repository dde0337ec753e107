import * as z from 'zod'
import type { ContentCheck } from '../../shared/direct-line/schema'
import { takeVerdict } from './photo-checks'

/** What WeChat's message push sends when an image has been checked (wxa_media_check, version 2). */
const MediaCheckAnswer = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(8).max(200),
  result: z.object({ suggest: z.enum(['pass', 'risky', 'review']) }),
})

const verdicts = { pass: 'passed', risky: 'risky', review: 'review' } as const satisfies Record<
  string,
  ContentCheck
>

/**
 * A pushed event. Nothing in it is believed but the trace id, which only WeChat and we know; anything else that
 * reaches this function without a timer's environment changes nothing.
 */
export async function takeCallback(event: unknown): Promise<void> {
  const answer = MediaCheckAnswer.safeParse(event)
  if (answer.success) await takeVerdict(answer.data.trace_id, verdicts[answer.data.result.suggest])
}
