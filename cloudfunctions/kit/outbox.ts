import type { Role } from '../../shared/roles'
import type { Home } from '../../shared/members/homes'
import type { InboxLink } from '../../shared/inbox/schema'
import type { TemplateName } from '../../shared/templates'
import { command } from './cloud'
import type { Changes } from './documents'
import { idFor } from './ids'

/** Those who hold one of these roles in exactly this unit. */
export interface RoleHolders {
  roles: readonly Role[]
  unitId: string
}

/**
 * Who is told: one member; the holders of the first of these roles that anybody holds; whoever is confirmed in a
 * household under that name; or several of these, each person once.
 */
export type Addressee =
  | { memberId: string }
  | { firstOf: readonly RoleHolders[] }
  | { resident: { householdId: string; name: string } }
  | { all: readonly Addressee[] }

/** Something a person waits for; with a template, a subscription message goes to the phone as well. */
export interface Telling {
  to: Addressee
  title: string
  text: string
  /** Members who must not hear of it, whatever role they hold. */
  except?: readonly string[]
  link: InboxLink
  template: TemplateName | null
  values: Record<string, string>
}

/** One staff action, for the audit log: who, what, on which record. No personal data and no text. */
export interface AuditLine {
  at: number
  memberId: string
  action: string
  target: string
  unitIds: readonly string[]
}

/** Figures of one unit and month that this change adds to or takes from, `{ submitted: 1 }`. */
export interface Count {
  unitId: string
  /** The unit and all above it, from the district down. */
  unitIds: readonly string[]
  month: string
  add: Record<string, number>
}

/**
 * What must follow a change, written with it in the same document so that a crash can't separate the two. The key is
 * the `_id` under which the receiver takes it, so that delivering twice changes nothing.
 */
export type OutboxItem = { key: string } & (
  | ({ kind: 'tell' } & Telling)
  | ({ kind: 'audit' } & AuditLine)
  | ({ kind: 'count' } & Count)
  | { kind: 'joinHousehold'; memberId: string; home: Pick<Home, 'householdId' | 'unitIds'> }
  | { kind: 'leaveHousehold'; memberId: string; householdId: string }
  | { kind: 'checkPhotos'; fileIds: readonly string[] }
  | { kind: 'flagForReview'; appealId: string }
  | { kind: 'tellAppealFollowers'; appealId: string; what: string }
  | { kind: 'publishAppeal'; appealId: string }
  | { kind: 'recountSupporters'; appealId: string; followerId: string; revision: number }
  | { kind: 'followMerged'; appealId: string; intoId: string; memberIds: readonly string[] }
  | { kind: 'reviewMessages'; appealId: string; verdict: 'passed' | 'risky'; upTo: number }
  | { kind: 'excludeNamed'; memberId: string; unitId: string }
  | {
      kind: 'releaseHold'
      bookingId: string
      dayId: string
      weekIds: readonly string[]
      /** Just what this claim held; null gives back all of the booking's. */
      claim: string | null
    }
  /** Somebody's turn in the line for a room: held for them until then (ms). */
  | { kind: 'offerWait'; waitId: string; since: number; until: number }
  /** What they wait for is free, and too near to be held. */
  | { kind: 'tellFree'; waitId: string }
  | { kind: 'endWait'; waitId: string; because: string | null; at: number }
  | { kind: 'noteNoShow'; memberId: string; bookingId: string; label: string; at: number }
  | { kind: 'markNoShow'; memberId: string; bookingId: string; mark: 'lifted' | 'appealed' }
  | { kind: 'clearDays'; closureId: string; by: { memberId: string; by: string; note: null } }
  | { kind: 'reopenDays'; roomId: string; closureId: string; from: number; to: number }
  | { kind: 'linkMatter'; appealId: string; matterId: string; publisherId: string }
  | ({ kind: 'tellMatter'; matterId: string } & Omit<Telling, 'to'>)
  | {
      kind: 'tellTickets'
      dayId: string
      what: 'evening' | 'hour' | 'calledOff' | 'missed' | 'unserved'
      ticketIds: readonly string[]
      because: string
    }
  | { kind: 'startNoticeRound'; noticeId: string; round: 'send' | 'edited' | 'withdrawn'; edition: number }
  | { kind: 'tallyNotice'; noticeId: string; buildingId: string }
  /** What everybody who signed up for an activity is told, once. */
  | { kind: 'tellActivity'; activityId: string; what: 'moved' | 'cancelled'; note: string }
  /** That its room is closed at its time, told to whoever organises it; `from` and `to` are minutes of the room's day. */
  | {
      kind: 'tellRoomClosed'
      activityId: string
      closureId: string
      because: string
      from: number
      to: number
    }
  | { kind: 'syncSeats'; activityId: string }
  /** Places that a sign-up no longer needs. */
  | { kind: 'releasePlaces'; activityId: string; memberId: string; attempt: number }
  /** Takes over what an activity has become, and counts anew who came to it. */
  | { kind: 'recountActivity'; activityId: string }
  /** That somebody has come for the nth time, or that it was taken back. */
  | { kind: 'settleAttendance'; activityId: string; memberId: string; turn: number; isPresent: boolean }
  /** Somebody is excused: their place is for the next in line. */
  | { kind: 'excuseGuest'; activityId: string; signUpId: string }
  | { kind: 'remindActivity'; activityId: string; when: 'evening' | 'hour'; startsAt: number }
  | { kind: 'moveActivity'; activityId: string; move: 'record' | 'lock'; by: string; memberId: string }
  /** Takes somebody who has ended their account out of what others keep of them. */
  | { kind: 'forgetMember'; memberId: string }
  | { kind: 'handOverAppeals'; fromMemberId: string; toMemberId: string | null; unitId: string }
)

/** The fields of a document that has an outbox; `outboxDue` (ms) is gone once it is empty. */
export interface WithOutbox {
  outbox: OutboxItem[]
  outboxDue?: number
}

export type Kind = OutboxItem['kind']
export type ItemOf<K extends Kind> = Extract<OutboxItem, { kind: K }>

/** One line of the audit log as an outbox item; the request makes it once. */
export const auditItem = (requestId: string, line: AuditLine): OutboxItem => ({
  key: idFor('audit', line.target, requestId),
  kind: 'audit',
  ...line,
})

/** For a new document. */
export const outboxOf = (items: OutboxItem[], now: number): WithOutbox =>
  items.length === 0 ? { outbox: [] } : { outbox: items, outboxDue: now }

/** For a conditional change of an existing document. */
export const addToOutbox = (items: OutboxItem[], now: number): Changes =>
  items.length === 0 ? {} : { outbox: command.push(items), outboxDue: now }
