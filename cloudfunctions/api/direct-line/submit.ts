import { defaultClock, deadlinesFrom } from '../../../shared/direct-line/clock'
import { listCategories, submitAppeal } from '../../../shared/direct-line/contracts'
import { titleOf, type AppealDraft } from '../../../shared/direct-line/draft'
import { AppError, type Reason } from '../../../shared/errors'
import type { Home } from '../../../shared/members/homes'
import { civilDate, civilMonth } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { bodyHash, digitsFor, idFor } from '../../kit/ids'
import { outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import type { Member } from '../members/store'
import { on } from '../on'
import {
  appeals,
  getWithMessages,
  settings,
  type Appeal,
  type AppealWithMessages,
  type StoredPlace,
} from './store'
import { tellHandler } from './tellings'
import { viewFor } from './views'

const COMMUNITY_DEPTH = 3
const TICKET_ATTEMPTS = 5

const invalidField = (field: string, reason: Reason): AppError =>
  new AppError({ code: 'INVALID', reason, fields: { [field]: reason } })

/** The home that says which community a case belongs to: the one named as its place, or the current one. */
function homeFor(draft: AppealDraft, owner: Member): Home {
  const homes = owner.homes.filter((home) => home.state !== 'declined')
  const { place } = draft
  if (place.kind === 'home') {
    const named = homes.find((home) => home.householdId === place.householdId)
    if (!named) throw invalidField('place', 'appeal.place_not_home')
    return named
  }
  const current = homes.find((home) => home.householdId === owner.currentHouseholdId) ?? homes[0]
  if (!current) throw new AppError({ code: 'REFUSED', reason: 'appeal.no_home' })
  return current
}

function placeOf({ place }: AppealDraft, home: Home): StoredPlace {
  if (place.kind === 'point') return place
  return {
    kind: place.kind,
    label: place.kind === 'home' ? home.label : place.label,
    latitude: null,
    longitude: null,
  }
}

/** The district's categories and the clock of this community, in one read. */
async function settingsOf(communityId: string) {
  const found = await settings.find({ where: { _id: command.in(['directLine', communityId]) }, limit: 2 })
  return {
    categories: found.find((entry) => entry._id === 'directLine')?.categories ?? [],
    clock: found.find((entry) => entry._id === communityId)?.clock ?? defaultClock,
  }
}

/** `261122-4837`: the day of filing and four digits, short enough to be read out on the telephone. */
const ticketFor = (id: string, now: number, attempt: number): string =>
  `${civilDate(now).replaceAll('-', '').slice(2)}-${digitsFor(4, id, String(attempt))}`

function followUps(appeal: Appeal, requestId: string, now: number): OutboxItem[] {
  const { communityId, photos } = appeal
  const note = appeal.isUrgent ? '紧急，请在 2 小时内受理。' : '请在 1 个工作日内受理。'
  const items: OutboxItem[] = [
    tellHandler(appeal, { title: `新反映：${appeal.title}`, note, requestId }, now),
    {
      key: idFor('count', appeal._id, requestId),
      kind: 'count',
      communityId,
      month: civilMonth(now),
      add: { submitted: 1 },
    },
  ]
  if (photos.length > 0) {
    const fileIds = photos.map((photo) => photo.fileId)
    items.push({ key: idFor('checkPhotos', appeal._id, requestId), kind: 'checkPhotos', fileIds })
  }
  return items
}

/** One sending of the form, by its owner; the id comes from the two of them. */
interface Filing {
  id: string
  draft: AppealDraft
  requestId: string
  owner: Member
  now: number
}

async function draftToAppeal({ id, draft, requestId, owner, now }: Filing): Promise<Appeal> {
  const home = homeFor(draft, owner)
  const [{ categories, clock }, check] = await Promise.all([
    settingsOf(home.communityId),
    checkText(draft.text, owner.openid),
    inspectPhotos(draft.photos, owner._id),
  ])
  const category = categories.find((entry) => entry.id === draft.categoryId)
  if (!category) throw invalidField('categoryId', 'appeal.unknown_category')
  const deadlines = deadlinesFrom(now, category.isUrgent, clock)
  const place = placeOf(draft, home)
  const appeal: Appeal = {
    _id: id,
    revision: 1,
    ticket: ticketFor(id, now, 0),
    bodyHash: bodyHash(draft),
    ownerId: owner._id,
    ownerName: owner.name,
    householdId: home.householdId,
    phone: draft.phone,
    kind: draft.kind,
    categoryId: category.id,
    categoryName: category.name,
    title: titleOf(draft.text),
    text: draft.text,
    check,
    photos: draft.photos.map((fileId) => ({ fileId, check: 'pending' })),
    place,
    mayBePublic: draft.mayBePublic,
    communityId: home.communityId,
    communityName: home.communityName,
    unitIds: place.kind === 'home' ? home.unitIds : home.unitIds.slice(0, COMMUNITY_DEPTH),
    state: 'submitted',
    isOpen: true,
    isOwed: true,
    isUrgent: category.isUrgent,
    needsReview: check !== 'passed',
    handlerId: null,
    createdAt: now,
    updatedAt: now,
    ...deadlines,
    dueAt: deadlines.acceptBy,
    timeline: [
      {
        at: now,
        move: 'submit',
        byRole: '居民',
        byUnit: home.communityName,
        note: null,
        requestId,
        memberId: owner._id,
      },
    ],
    answer: null,
    rating: null,
    closeReason: null,
    reopenings: 0,
    outbox: [],
  }
  return { ...appeal, ...outboxOf(followUps(appeal, requestId, now), now) }
}

/** Inserts the case; when another case of that day has the same four digits, it takes the next ones. */
async function insertWithTicket(appeal: Appeal): Promise<{ isNew: boolean; appeal: Appeal }> {
  for (let attempt = 0; ; attempt++) {
    const candidate = { ...appeal, ticket: ticketFor(appeal._id, appeal.createdAt, attempt) }
    try {
      const inserted = await appeals.insertOnce(candidate)
      return { isNew: inserted.isNew, appeal: candidate }
    } catch (failure) {
      const [taken] = await appeals.find({
        where: { ticket: candidate.ticket },
        limit: 1,
        fields: ['ticket'],
      })
      if (!taken || attempt === TICKET_ATTEMPTS) throw failure
    }
  }
}

/**
 * Files the case, or finds it: a phone may send the same form days later, when the home has been left or the category
 * is gone, and still must hear of the case that it made the first time.
 */
async function file(filing: Filing): Promise<AppealWithMessages> {
  try {
    const { isNew, appeal } = await insertWithTicket(await draftToAppeal(filing))
    if (isNew) return { ...appeal, children: [] }
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    const earlier = await getWithMessages(filing.id)
    if (earlier) return earlier
    throw failure
  }
  return (await getWithMessages(filing.id))!
}

export const submitHandlers = [
  on(listCategories, async () => ({ categories: (await settings.get('directLine'))?.categories ?? [] })),

  on(submitAppeal, async ({ requestId, ...draft }, { actor, now }) => {
    const id = idFor('appeal', actor._id, requestId)
    const filed = await file({ id, draft, requestId, owner: actor, now })
    if (filed.bodyHash !== bodyHash(draft))
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    return viewFor(filed, actor)
  }),
]
