import type * as z from 'zod'
import { sentences, type Reason } from '@shared/errors'
import { ActivityContent, Occasion, type HostRef } from '@shared/org-life/draft'
import { contentRefusal, occasionRefusal } from '@shared/org-life/rules'
import { contentOf, occasionOf, type ActivityForm, type WhenWhere } from './activity-draft'

/** Why a field can't be sent as it is, by field. */
export type Problems = Record<string, Reason>

const isReason = (text: string): text is Reason => text in sentences

function problemsOf(error: z.ZodError | undefined): Problems {
  const problems: Problems = {}
  for (const { path, message, code } of error?.issues ?? []) {
    const fallback = code === 'too_small' ? 'core.too_short' : 'core.invalid'
    problems[path.join('.')] ??= isReason(message) ? message : fallback
  }
  return problems
}

/** At which field a rule's reason is said. */
const placeOf: Partial<Record<Reason, string>> = {
  'orgLife.reserved_too_many': 'audience.reserved.seats',
  'orgLife.needs_capacity': 'capacity',
  'orgLife.members_need_org': 'audience.groups',
  'orgLife.no_co_hosts': 'audience.groups',
  'orgLife.ends_before_start': 'endsAt',
  'orgLife.too_long': 'endsAt',
  'orgLife.room_within_day': 'endsAt',
  'orgLife.start_passed': 'startsAt',
  'orgLife.too_far_ahead': 'startsAt',
  'orgLife.deadline_after_start': 'signUpUntil',
  'orgLife.deadline_gone': 'signUpUntil',
}

const withRule = (problems: Problems, reason: Reason | null): Problems =>
  reason === null ? problems : { [placeOf[reason] ?? 'rule']: reason, ...problems }

/** What is wrong with the words, the audience and the places. */
export function contentProblems(form: ActivityForm, host: HostRef): Problems {
  const content = contentOf(form)
  return withRule(problemsOf(ActivityContent.safeParse(content).error), contentRefusal(content, host))
}

/** What is wrong with when and where. */
export function occasionProblems(form: WhenWhere, now: number): Problems {
  const occasion = occasionOf(form, now)
  const problems = withRule(problemsOf(Occasion.safeParse(occasion).error), occasionRefusal(occasion, now))
  const { 'place.roomId': _, ...others } = problems
  return form.placeKind === 'room' && form.room === null ? { ...others, place: 'core.required' } : others
}

export const isFree = (problems: Problems): boolean => Object.keys(problems).length === 0
