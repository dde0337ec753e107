import { isLive, shelfOf } from '../../../shared/notices/life-cycle'
import type { NoticeDraft } from '../../../shared/notices/draft'
import { sumOf } from '../../../shared/notices/roster'
import { unitAt, type Role } from '../../../shared/roles'
import { HOUR, MINUTE } from '../../../shared/time'
import { firstEdition } from '../../api/notices/post'
import { receiptFor, type Facts } from '../../api/notices/receipt'
import { questionIdsOf } from '../../api/notices/load'
import {
  sendRoundIdOf,
  type Notice,
  type Question,
  type Receipt,
  type Round,
  type Tally,
} from '../../api/notices/store'
import { countOf } from '../../api/notices/tally'
import type { Household, Unit } from '../../api/members/units-store'
import type { Member } from '../../api/members/store'
import { idFor } from '../../kit/ids'
import type { SeedSet } from './seed-set'

/** What a household did with a notice; those that aren't named were reached as `others` says. */
export type Reaction = 'acknowledged' | 'read' | 'toldInPerson' | 'messageSent' | 'noConsent' | 'notReached'

export interface NoticePlan {
  key: string
  by: Member
  role: Role
  scope: Unit
  postedAt: number
  draft: Pick<NoticeDraft, 'title' | 'text' | 'category' | 'validUntil'> & Partial<NoticeDraft>
  /** By turns over the households in their order. */
  reactions: readonly Reaction[]
  editedAt?: number
  withdrawn?: { at: number; because: string }
  question?: { by: Member; text: string; answer: string | null; isPublic: boolean; at: number }
}

export interface NoticeDocuments {
  notice: Notice
  receipts: Receipt[]
  tallies: Tally[]
  rounds: Round[]
  questions: Question[]
}

/** Where notices are told: who lives there, in which units. */
export interface NoticeSetting {
  units: ReadonlyMap<string, Unit>
  households: readonly Household[]
  members: readonly Member[]
  now: number
}

const reached = { acknowledged: true, read: true, toldInPerson: true }
const messages = { messageSent: 'sent', noConsent: 'noConsent' } as const

function factsOf(reaction: Reaction, notice: Notice, people: readonly Member[], now: number): Facts {
  const at = Math.min(notice.at + HOUR, now)
  const readers = people.map(({ _id }) => ({ memberId: _id, edition: 1 }))
  const message = reaction in messages ? messages[reaction as keyof typeof messages] : 'none'
  const toldInPerson = { toldInPersonAt: at, toldBy: notice.posterId }
  // A household in which nobody has registered is told in person or not at all.
  if (people.length === 0) return { hasMembers: false, ...(reaction in reached && toldInPerson) }
  const facts: Facts = { hasMembers: true, message }
  if (reaction === 'toldInPerson') return { ...facts, ...toldInPerson }
  if (reaction === 'read') return { ...facts, readAt: at, readers }
  return reaction === 'acknowledged' ? { ...facts, readAt: at, acknowledgedAt: at, readers } : facts
}

function noticeOf(plan: NoticePlan, now: number): Notice {
  const { key, by, role, scope, postedAt, draft, editedAt, withdrawn } = plan
  const grant = by.roles.find((held) => held.role === role)!
  const id = idFor('demo', 'notice', key)
  const posted = firstEdition(
    {
      isPinned: false,
      isUrgent: false,
      needsAcknowledgement: false,
      takesQuestions: true,
      photos: [],
      files: [],
      validFrom: null,
      ...draft,
      scopeUnitId: scope._id,
      sendAt: null,
    },
    {
      id,
      requestId: `${key}.post`,
      check: 'passed',
      author: by,
      scope: {
        unit: scope,
        grant,
        publisherUnitIds: scope.unitIds.slice(0, scope.unitIds.indexOf(grant.unitId) + 1),
      },
      now: postedAt,
    },
  )
  const state = withdrawn ? 'withdrawn' : posted.validUntil <= now ? 'ended' : 'sent'
  const { byRole, byUnit } = posted
  const line = (move: Notice['timeline'][number]['move'], at: number) => ({
    at,
    move,
    byRole,
    byUnit,
    memberId: by._id,
    requestId: `${key}.${move}`,
  })
  const system = { byRole: '系统', byUnit: '社区直通车', memberId: '' }
  const timeline = [
    ...posted.timeline,
    { ...line('finish', postedAt + MINUTE), ...system },
    ...(editedAt === undefined ? [] : [line('edit', editedAt)]),
    ...(withdrawn ? [line('withdraw', withdrawn.at)] : []),
    ...(state === 'ended' ? [{ ...line('end', posted.validUntil), ...system }] : []),
  ]
  const { outbox: _, outboxDue: __, ...settled } = posted
  return {
    ...settled,
    outbox: [],
    revision: timeline.length,
    state,
    shelf: shelfOf({ ...posted, state }, now),
    edition: editedAt === undefined ? 1 : 2,
    editedAt: editedAt ?? null,
    updatedAt: timeline.at(-1)!.at,
    withdrawal: withdrawn
      ? { text: withdrawn.because, check: 'passed', at: withdrawn.at, byRole, byUnit }
      : null,
    timeline,
    ...(state !== 'ended' && posted.validUntil > now && { timerAt: posted.validUntil }),
  }
}

function talliesOf(notice: Notice, receipts: readonly Receipt[], { units, now }: NoticeSetting): Tally[] {
  const buildingIds = [...new Set(receipts.map(({ buildingId }) => buildingId))]
  return buildingIds.map((buildingId) => {
    const within = [...units.values()].filter(({ unitIds }) => unitIds.includes(buildingId))
    const counted = receipts.filter((receipt) => receipt.buildingId === buildingId)
    return {
      _id: `${notice._id}.${buildingId}`,
      revision: 1,
      noticeId: notice._id,
      buildingId,
      ...countOf(notice, buildingId, { counted, units: within }),
      countedAt: now,
    }
  })
}

function questionOf({ question, by }: NoticePlan, notice: Notice, units: NoticeSetting['units']): Question[] {
  if (!question) return []
  const [home] = question.by.homes
  const building = units.get(unitAt(home?.unitIds ?? [], 'building') ?? '')
  const { byRole, byUnit } = notice
  const requestId = `${notice._id}.ask`
  return [
    {
      _id: questionIdsOf(notice._id, question.by._id)[0]!,
      revision: 1,
      noticeId: notice._id,
      noticeTitle: notice.title,
      unitIds: notice.unitIds,
      publisherUnitIds: notice.publisherUnitIds,
      scopeUnitId: notice.scopeUnitId,
      memberId: question.by._id,
      requestId,
      text: question.text,
      by: `${building?.name ?? ''}居民`,
      household: home?.label ?? '',
      at: question.at,
      check: 'passed',
      needsReview: false,
      shelf: question.answer === null ? 'open' : 'answered',
      isPublic: question.isPublic,
      answer:
        question.answer === null
          ? null
          : {
              text: question.answer,
              check: 'passed',
              at: question.at + HOUR,
              byRole,
              byUnit,
              requestId: `${by._id}.answer`,
            },
      outbox: [],
    },
  ]
}

/** A notice as it stands at `now`, with what became of it at each household. */
export function noticeDocuments(plan: NoticePlan, setting: NoticeSetting): NoticeDocuments {
  const { units, households, members, now } = setting
  const notice = noticeOf(plan, now)
  const told = households.filter(({ unitIds }) => unitIds.includes(plan.scope._id))
  const receipts = told.map(({ _id, room, unitIds }, place) => {
    const people = members.filter(({ homes }) =>
      homes.some((home) => home.householdId === _id && home.state === 'confirmed'),
    )
    const facts = factsOf(plan.reactions[place % plan.reactions.length]!, notice, people, now)
    return receiptFor(notice, { _id, room, unitIds, facts }, units)
  })
  const tallies = talliesOf(notice, receipts, setting)
  const figures = sumOf(tallies.map((tally) => tally.figures))
  const round: Round = {
    _id: sendRoundIdOf(notice._id),
    revision: 2,
    noticeId: notice._id,
    kind: 'send',
    unitId: plan.scope._id,
    requestId: null,
    total: told.length,
    cursor: told.at(-1)?._id ?? '',
    households: told.length,
    people: receipts.filter(({ hasMembers }) => hasMembers).length,
    startedAt: plan.postedAt,
    finishedAt: plan.postedAt + MINUTE,
    outbox: [],
  }
  return {
    notice: {
      ...notice,
      figures,
      countedAt: now,
      hasWaiting: isLive(notice.state) && figures.waiting > 0,
    },
    receipts,
    tallies,
    rounds: [round],
    questions: questionOf(plan, notice, units),
  }
}

export const noticeCollections = (told: () => readonly NoticeDocuments[]): SeedSet['collections'] => [
  ['notices', () => told().map(({ notice }) => notice)],
  ['noticeReceipts', () => told().flatMap(({ receipts }) => receipts)],
  ['noticeTallies', () => told().flatMap(({ tallies }) => tallies)],
  ['noticeRounds', () => told().flatMap(({ rounds }) => rounds)],
  ['noticeQuestions', () => told().flatMap(({ questions }) => questions)],
]
