import type { Audience, AudienceGroup } from '@shared/org-life/audience'
import type { ActivityContent, CoHostRef, MapPoint, Occasion, Question } from '@shared/org-life/draft'
import type { ActivityKind } from '@shared/org-life/kinds'
import type { ActivityView, HostChoice } from '@shared/org-life/schema'
import type { PdfFile } from '@shared/pdf'
import { addDays, civilDate, HOUR, startOfDay } from '@shared/time'

/** When and where, while it is being written. */
export interface WhenWhere {
  startsAt: number
  endsAt: number
  /** Null takes what is usual: six in the evening of the day before. */
  signUpUntil: number | null
  placeKind: 'room' | 'address'
  room: { id: string; name: string } | null
  address: string
  point: MapPoint | null
}

/** A question while it is being written; its choices in one line. */
export type QuestionDraft = Omit<Question, 'choices'> & { choices: string }

/** An activity while it is being written. */
export interface ActivityForm extends WhenWhere {
  kind: ActivityKind
  title: string
  description: string
  bring: string
  files: PdfFile[]
  coHosts: CoHostRef[]
  groups: AudienceGroup[]
  agesFrom: string
  agesTo: string
  reservedGroup: AudienceGroup | null
  reservedSeats: string
  scopeUnitId: string
  takesSignUps: boolean
  capacity: string
  mostGuests: number
  needsApproval: boolean
  isLottery: boolean
  questions: QuestionDraft[]
}

const USUAL_HOURS = 2
const USUAL_START = 14

/** A week from now at two in the afternoon: a form to begin with. */
function usualStart(now: number): number {
  return startOfDay(addDays(civilDate(now), 7)) + USUAL_START * HOUR
}

/** Six in the evening of the day before; where that is past, the start. */
export function usualDeadline(startsAt: number, now: number): number {
  const dayBefore = startOfDay(addDays(civilDate(startsAt), -1)) + 18 * HOUR
  return dayBefore > now ? dayBefore : startsAt
}

export const emptyForm = ({ kind, unitId }: HostChoice, now: number): ActivityForm => ({
  kind: kind === 'org' ? 'themePartyDay' : 'neighboursFestival',
  title: '',
  description: '',
  bring: '',
  files: [],
  coHosts: [],
  groups: kind === 'org' ? ['ownOrg', 'reportedIn'] : ['confirmedResidents'],
  agesFrom: '',
  agesTo: '',
  reservedGroup: null,
  reservedSeats: '',
  scopeUnitId: unitId,
  takesSignUps: true,
  capacity: '30',
  mostGuests: 0,
  needsApproval: false,
  isLottery: false,
  questions: [],
  startsAt: usualStart(now),
  endsAt: usualStart(now) + USUAL_HOURS * HOUR,
  signUpUntil: null,
  placeKind: 'room',
  room: null,
  address: '',
  point: null,
})

/** When and where an activity is, to begin a change with. */
export function whenWhereOf({ startsAt, endsAt, signUpUntil, place }: ActivityView): WhenWhere {
  const isRoom = place.kind === 'room'
  return {
    startsAt,
    endsAt,
    signUpUntil,
    placeKind: place.kind,
    room: isRoom ? { id: place.slot.roomId, name: place.name } : null,
    address: isRoom ? '' : place.name,
    point: place.point,
  }
}

/** What an edit begins with. */
export const formOf = (activity: ActivityView): ActivityForm => ({
  ...whenWhereOf(activity),
  kind: activity.kind,
  title: activity.title,
  description: activity.description,
  bring: activity.bring,
  files: activity.materials.map(({ id, name }) => ({ fileId: id, name })),
  coHosts: activity.coHosts.map(({ kind, id }) => ({ kind, id })),
  groups: activity.audience.groups,
  agesFrom: activity.audience.ages ? String(activity.audience.ages.from) : '',
  agesTo: activity.audience.ages ? String(activity.audience.ages.to) : '',
  reservedGroup: activity.audience.reserved?.group ?? null,
  reservedSeats: activity.audience.reserved ? String(activity.audience.reserved.seats) : '',
  scopeUnitId: activity.scopeUnitId,
  takesSignUps: activity.places !== null,
  capacity: activity.places ? String(activity.places.capacity) : '30',
  mostGuests: activity.mostGuests,
  needsApproval: activity.needsApproval,
  isLottery: activity.isLottery,
  questions: activity.questions.map((question) => ({ ...question, choices: question.choices.join('、') })),
})

const choicesOf = (line: string): string[] =>
  line
    .split(/[、，,;；\n]/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')

const numberOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)

function audienceOf({ groups, agesFrom, agesTo, reservedGroup, reservedSeats }: ActivityForm): Audience {
  const hasAges = agesFrom !== '' || agesTo !== ''
  return {
    groups,
    ages: hasAges
      ? { from: agesFrom === '' ? 0 : numberOf(agesFrom), to: agesTo === '' ? 120 : numberOf(agesTo) }
      : null,
    reserved: reservedGroup === null ? null : { group: reservedGroup, seats: numberOf(reservedSeats) },
  }
}

/** What is sent of it, time and place aside. Without sign-up nothing is asked of those who come. */
export function contentOf(form: ActivityForm): ActivityContent {
  const { kind, title, description, bring, files, coHosts, scopeUnitId, takesSignUps } = form
  const audience = audienceOf(form)
  const written = { kind, title, description, bring, materials: files, coHosts, scopeUnitId }
  if (!takesSignUps) {
    const nothingAsked = { mostGuests: 0, needsApproval: false, isLottery: false, questions: [] }
    return { ...written, ...nothingAsked, audience: { ...audience, reserved: null }, capacity: null }
  }
  return {
    ...written,
    audience,
    capacity: numberOf(form.capacity),
    mostGuests: form.mostGuests,
    needsApproval: form.needsApproval,
    isLottery: form.isLottery,
    questions: form.questions.map((question) => ({ ...question, choices: choicesOf(question.choices) })),
  }
}

/** When and where as it is sent. */
export function occasionOf(form: WhenWhere, now: number): Occasion {
  const { startsAt, endsAt, placeKind, room, address, point } = form
  return {
    startsAt,
    endsAt,
    signUpUntil: form.signUpUntil ?? usualDeadline(startsAt, now),
    place:
      placeKind === 'room'
        ? { kind: 'room', roomId: room?.id ?? '', point }
        : { kind: 'address', text: address, point },
  }
}
