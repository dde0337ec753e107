import { defaultClock, deadlinesFrom, type ClockSettings } from '../../../../shared/direct-line/clock'
import { titleOf, type AppealDraft } from '../../../../shared/direct-line/draft'
import type { Category } from '../../../../shared/direct-line/categories'
import { onDutyFor } from '../../../../shared/direct-line/duty'
import type { DutyShift } from '../../../../shared/direct-line/settings'
import { AppError } from '../../../../shared/errors'
import { deadline } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { bodyHash } from '../../../kit/ids'
import { outboxOf, type Addressee, type OutboxItem } from '../../../kit/outbox'
import { inspectPhotos } from '../../../kit/photos'
import { checkText } from '../../../kit/wechat'
import type { Member } from '../../members/store'
import type { Appeal } from '../appeal'
import { photoCheck } from '../case-photos'
import { countItems } from '../counting'
import { withDerived } from '../derived'
import { filedFor, type Filed } from './filed-for'
import { holdersAt } from '../levels'
import { searchTerms } from './search-terms'
import { categoriesIn, settings } from '../store'
import { tellStaff } from '../tellings'
import { ticketFor } from './ticket'

/** The district's categories, the clock and the roster of this community, in one read. */
async function settingsOf(communityId: string) {
  const found = await settings.find({ where: { _id: command.in(['directLine', communityId]) }, limit: 2 })
  const own = found.find((entry) => entry._id === communityId)
  return {
    categories: categoriesIn(found.find((entry) => entry._id === 'directLine')),
    clock: own?.clock ?? defaultClock,
    duty: own?.duty ?? [],
  }
}

/** An urgent case goes to the person on duty while the desk is closed; every other one to its desk. */
function arrivalAddress(appeal: Appeal): Addressee {
  const desk = { firstOf: holdersAt(appeal, appeal.deskId) }
  return appeal.isUrgent && appeal.onDuty ? { all: [{ memberId: appeal.onDuty.memberId }, desk] } : desk
}

/** What follows a filing, whoever writes it down. */
export function filingItems(appeal: Appeal, requestId: string, now: number): OutboxItem[] {
  const note = `${appeal.isUrgent ? '紧急，' : ''}请在 ${deadline(appeal.acceptBy)} 前受理。`
  const news = { title: `新反映：${appeal.title}`, note, requestId }
  const fileIds = appeal.photos.map((photo) => photo.fileId)
  return [
    tellStaff(appeal, arrivalAddress(appeal), news, now),
    ...countItems(null, appeal, requestId),
    ...photoCheck(appeal._id, requestId, fileIds),
  ]
}

/** The desk that a category starts at: the lowest unit of the case that can solve it. */
function deskFor({ unitIds, unitNames }: Pick<Filed, 'unitIds' | 'unitNames'>, level: Category['level']) {
  const depth = Math.min({ subdistrict: 1, community: 2, grid: 3 }[level], unitIds.length - 1)
  return { deskId: unitIds[depth]!, deskName: unitNames[depth] ?? '' }
}

/** Everything that a case begins with. */
export interface Beginning extends Filed {
  id: string
  requestId: string
  draft: AppealDraft
  check: Appeal['check']
  category: Category
  clock: ClockSettings
  duty: readonly DutyShift[]
  now: number
}

/** The case as filing writes it, before its outbox: pure, so that the demo data begins the same way. */
export function newAppeal(beginning: Beginning): Appeal {
  const { id, requestId, draft, check, category, clock, duty, now, ...filed } = beginning
  const ticket = ticketFor(id, now, 0)
  const title = titleOf(draft.text)
  return withDerived({
    _id: id,
    revision: 1,
    ticket,
    bodyHash: bodyHash(draft),
    ...filed,
    kind: draft.kind,
    concerns: draft.concerns,
    categoryId: category.id,
    categoryName: category.name,
    title,
    text: draft.text,
    check,
    photos: draft.photos.map((fileId) => ({ fileId, check: 'pending' })),
    photosBefore: [],
    // What concerns somebody in charge is never shown to neighbours.
    mayBePublic: draft.mayBePublic && draft.concerns === 'nobody',
    state: 'submitted',
    isOpen: true,
    isUrgent: category.isUrgent,
    isHard: false,
    needsReview: check !== 'passed',
    ...deskFor(filed, category.level),
    cameFrom: null,
    handedBackBy: [],
    handlerId: null,
    assists: [],
    whistles: [],
    supervision: null,
    dispute: null,
    onDuty: category.isUrgent ? onDutyFor(draft, duty, now) : null,
    clock,
    createdAt: now,
    updatedAt: now,
    restingSince: now,
    ...deadlinesFrom(now, { isUrgent: category.isUrgent, isHard: false }, clock),
    acceptedAt: null,
    isAcceptanceMissed: false,
    waitingSince: null,
    waitedMs: 0,
    alarmsGiven: [],
    dueAt: now,
    timeline: [
      {
        at: now,
        move: 'submit',
        byRole: filed.agent ? '代办人' : '居民',
        byUnit: filed.communityName,
        toUnit: null,
        note: null,
        requestId,
        memberId: filed.agent?.memberId ?? filed.ownerId,
        check: 'passed',
      },
    ],
    answer: null,
    rating: null,
    ratedAt: null,
    reopenings: 0,
    turnTo: null,
    mergedInto: null,
    endedAt: null,
    ending: null,
    isSharedWithLeader: false,
    publication: {
      state: draft.mayBePublic && draft.concerns === 'nobody' ? 'wanted' : 'none',
      isOpen: draft.mayBePublic && draft.concerns === 'nobody',
      shown: null,
      cutPhotos: [],
      refusedBecause: null,
      requests: [],
      answerAt: null,
    },
    isFollowed: false,
    supporters: 0,
    matterId: null,
    queues: [],
    marks: [],
    terms: searchTerms({ unitIds: filed.unitIds, ticket, title, text: draft.text, place: filed.place }),
    outbox: [],
  })
}

/** One sending of the form; the id comes from who sends it and the request. */
export interface Filing {
  id: string
  draft: AppealDraft
  requestId: string
  sender: Member
  now: number
}

/** The document that a form becomes: where it belongs, by when it is due, what must follow. */
export async function draftToAppeal({ id, draft, requestId, sender, now }: Filing): Promise<Appeal> {
  const filed = await filedFor(draft, sender, now)
  const [{ categories, clock, duty }, check] = await Promise.all([
    settingsOf(filed.communityId),
    checkText(draft.text, sender.openid),
    inspectPhotos(draft.photos, sender._id),
  ])
  const category = categories.find((entry) => entry.id === draft.categoryId)
  if (!category) {
    const reason = 'appeal.unknown_category'
    throw new AppError({ code: 'INVALID', reason, fields: { categoryId: reason } })
  }
  const appeal = newAppeal({ id, requestId, draft, check, category, clock, duty, now, ...filed })
  return { ...appeal, ...outboxOf(filingItems(appeal, requestId, now), now) }
}
