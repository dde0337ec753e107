import type { InputOf, OutputOf } from '../../shared/contract'
import { createActivity, signUp, type getActivity } from '../../shared/org-life/contracts'
import type { saveSeries } from '../../shared/org-life/plan-contracts'
import type { ActivityDraft } from '../../shared/org-life/draft'
import { householdIdOf } from '../../shared/members/homes'
import { applyToReportIn, confirmReportIn, enterMember } from '../../shared/party/contracts'
import { HOUR } from '../../shared/time'
import type { Activity, SeatsDocument, SignUp } from '../../cloudfunctions/api/org-life/store'
import { request } from './centres'
import type { Community, Person } from './community'

export const at = (text: string): number => Date.parse(`${text}+08:00`)

/** The Friday after MONDAY_MORNING, two to four in the afternoon; sign-up until Thursday evening. */
export const FRIDAY = { startsAt: at('2026-11-20T14:00'), endsAt: at('2026-11-20T16:00') }
export const THURSDAY_EVENING = at('2026-11-19T18:00')

export const activityDraft = (changed: Partial<ActivityDraft> = {}): ActivityDraft => ({
  kind: 'volunteerService',
  title: '楼道大扫除',
  description: '一起把 1 号楼的楼道清一清，工具社区准备。',
  bring: '劳动手套',
  materials: [],
  coHosts: [],
  audience: { groups: ['residents'], ages: null, reserved: null },
  scopeUnitId: 'happy',
  capacity: 10,
  mostGuests: 0,
  needsApproval: false,
  isLottery: false,
  questions: [],
  ...FRIDAY,
  place: { kind: 'address', text: '1 号楼门前', point: null },
  signUpUntil: THURSDAY_EVENING,
  ...changed,
})

export const inCommunity = { kind: 'unit', id: 'happy' } as const
export const inBranch = { kind: 'org', id: 'org-happy-1' } as const

export const activityWish = (
  changed: Partial<ActivityDraft> = {},
  rest: Partial<Omit<InputOf<typeof createActivity>, 'draft'>> = {},
): InputOf<typeof createActivity> => ({
  ...request(),
  host: inCommunity,
  draft: activityDraft(changed),
  opens: true,
  ...rest,
})

type Shown = OutputOf<typeof getActivity>

/** Publishes an activity, and expects that it works. */
export async function published(
  organiser: Person,
  changed: Partial<ActivityDraft> = {},
  rest: Parameters<typeof activityWish>[1] = {},
): Promise<Shown> {
  const outcome = await organiser.call(createActivity, activityWish(changed, rest))
  if (outcome.outcome !== 'done') throw new Error('the room was taken')
  return outcome.activity
}

export const signUpWish = (id: string, changed: Partial<InputOf<typeof signUp>> = {}) => ({
  id,
  ...request(),
  guests: [],
  answers: {},
  confirmsAges: false,
  ...changed,
})

/** Signs up and says what came of it. */
export async function signedUp(person: Person, id: string, guests: string[] = []) {
  const { mine } = await person.call(signUp, signUpWish(id, { guests }))
  return mine!.state
}

export async function storedActivities(town: Community) {
  const lines = await town.cloud.dump()
  const of = <Doc>(collection: string) =>
    lines.filter((line) => line.collection === collection).map((line) => line.document as Doc)
  return {
    activities: of<Activity>('activities'),
    seats: of<SeatsDocument>('activitySeats'),
    signUps: of<SignUp>('activitySignUps'),
    days: of<{ _id: string; live: { id: string; kind: string; claim: string }[]; checkAt?: number }>(
      'roomDays',
    ),
  }
}

let members = 0

/** A confirmed resident whom an organiser has entered as a member, and who may have reported in elsewhere. */
export async function partyMember(
  town: Community,
  homeOrgId: string,
  { reportedIn = null as string | null, living = 'happy.b1' } = {},
): Promise<Person> {
  members++
  const [name, room] = ['赵党生', String(700 + members)]
  const phoneTail = String(5000 + members)
  const person = await town.resident(living, { name, room, phone: `1390000${phoneTail}` })
  const secretary = await town.holder('branchSecretary', homeOrgId)
  await secretary.call(enterMember, { ...request(), orgId: homeOrgId, name, phoneTail, since: '2020-07-01' })
  if (reportedIn === null) return person
  const householdId = householdIdOf({ entranceId: `${living}.e1`, room })
  await person.call(applyToReportIn, { ...request(), householdId, orgId: reportedIn })
  const there = await town.holder('branchSecretary', reportedIn)
  await there.call(confirmReportIn, { ...request(), memberId: person.id })
  return person
}

/** A secretary of the community's first branch. */
export const branchSecretary = (town: Community): Promise<Person> =>
  town.holder('branchSecretary', 'org-happy-1')

/** Texts can't be checked until the faults are taken away. */
export const withoutContentCheck = (town: Community) =>
  town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })

/** Theme party day on the first Friday of each month of 2026, moved by a week when that is a holiday. */
export const firstFridays = (): InputOf<typeof saveSeries> => ({
  ...request(),
  host: inBranch,
  year: 2026,
  seriesId: null,
  series: {
    title: '主题党日',
    kind: 'themePartyDay',
    rule: { every: 'monthWeekday', nth: 1, weekday: 5 },
    onHoliday: 'nextSameWeekday',
    from: 840,
    to: 960,
  },
})

/** Lets so much time go by, and the job run, minute by minute at the end of it. */
export async function later(town: Community, ms: number): Promise<void> {
  await town.cloud.clock.advance(ms)
  await town.settle()
  await town.settle()
}

export const A_DAY = 24 * HOUR
