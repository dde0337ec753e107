import { defaultClock, deadlinesFrom } from '../../../shared/direct-line/clock'
import { titleOf, type AppealDraft } from '../../../shared/direct-line/draft'
import { AppError, type Reason } from '../../../shared/errors'
import type { Home } from '../../../shared/members/homes'
import { civilMonth, deadline } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import type { Member } from '../members/store'
import { categoriesIn, settings, type Appeal, type StoredPlace } from './store'
import { tellHandler } from './tellings'
import { ticketFor } from './ticket'

const COMMUNITY_DEPTH = 3

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
    categories: categoriesIn(found.find((entry) => entry._id === 'directLine')),
    clock: found.find((entry) => entry._id === communityId)?.clock ?? defaultClock,
  }
}

function followUps(appeal: Appeal, requestId: string, now: number): OutboxItem[] {
  const { communityId, photos } = appeal
  const note = `${appeal.isUrgent ? '紧急，' : ''}请在 ${deadline(appeal.acceptBy)} 前受理。`
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
export interface Filing {
  id: string
  draft: AppealDraft
  requestId: string
  owner: Member
  now: number
}

/** The document that a form becomes: where it belongs, by when it is due, what must follow. */
export async function draftToAppeal({ id, draft, requestId, owner, now }: Filing): Promise<Appeal> {
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
