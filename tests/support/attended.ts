import type { Envelope } from '../../shared/errors'
import { showAttendanceCode } from '../../shared/org-life/attendance-contracts'
import { checkInToActivity } from '../../shared/org-life/attendance-contracts'
import type { OutputOf } from '../../shared/contract'
import type { ActivityDraft, HostRef, Planned } from '../../shared/org-life/draft'
import { HOUR, MINUTE } from '../../shared/time'
import { inCommunity, published, signedUp } from './activities'
import { request } from './centres'
import type { Community, Person } from './community'

interface Begun {
  changed?: Partial<ActivityDraft>
  host?: HostRef
  /** The date of a plan that it fulfils. */
  planned?: Planned
  /** Who signs up before its doors open. */
  coming?: readonly Person[]
}

/** An activity that begins in twenty minutes, with its host and whoever signed up; two hours long. */
export async function aboutToBegin(
  town: Community,
  organiser: Person,
  { changed = {}, host = inCommunity, planned, coming = [] }: Begun = {},
) {
  const now = Math.ceil((await town.cloud.clock.now()) / MINUTE) * MINUTE
  const startsAt = now + HOUR
  const times = { startsAt, endsAt: startsAt + 2 * HOUR, signUpUntil: startsAt - 10 * MINUTE }
  const activity = await published(organiser, { ...times, ...changed }, { host, planned })
  for (const person of coming) await signedUp(person, activity.id)
  await town.cloud.clock.set(startsAt - 20 * MINUTE)
  return { id: activity.id, organiser, startsAt, endsAt: times.endsAt }
}

/** What the host's screen shows now, and the codes after it. */
export async function screenOf(organiser: Person, id: string) {
  const { codes } = await organiser.call(showAttendanceCode, { id })
  return codes
}

export const scanWish = (id: string, code: string) => ({ id, ...request(), code })

/** Scans what the screen shows now. */
export async function arrive(person: Person, { id, organiser }: { id: string; organiser: Person }) {
  const [shown] = await screenOf(organiser, id)
  return person.call(checkInToActivity, scanWish(id, shown!.qrText))
}

/** The codes as a phone gets them, with the server's time that comes along. */
export async function screenWithTime(town: Community, organiser: Person, id: string) {
  const event = { name: showAttendanceCode.name, input: { id } }
  type Reply = Envelope<OutputOf<typeof showAttendanceCode>>
  const { reply } = await town.cloud.invoke<Reply>('api', event, organiser.openid)
  if (!reply.ok) throw new Error('the screen shows no code')
  return { codes: reply.data.codes, serverNow: reply.now }
}
