import { deadlinesFrom, defaultClock } from '../../../shared/direct-line/clock'
import { titleOf, type AppealDraft } from '../../../shared/direct-line/draft'
import { civilDate } from '../../../shared/time'
import { signatureOf } from '../../api/direct-line/step'
import type { Appeal, AppealMessage } from '../../api/direct-line/store'
import { bodyHash, digitsFor, idFor } from '../../kit/ids'
import type { CaseStory } from './case-story'
import { applyStep } from './case-steps'

const COMMUNITY_DEPTH = 3

/** A ticket as filing gives it; the next four digits when another case of that day has these. */
function ticketFor(id: string, filedAt: number, taken: Set<string>): string {
  const day = civilDate(filedAt).replaceAll('-', '').slice(2)
  let attempt = 0
  let ticket = ''
  do ticket = `${day}-${digitsFor(4, id, String(attempt++))}`
  while (taken.has(ticket))
  taken.add(ticket)
  return ticket
}

const draftOf = (story: CaseStory): AppealDraft => ({
  kind: story.kind,
  categoryId: story.category.id,
  text: story.text,
  photos: [...story.photos],
  place:
    story.place === null
      ? { kind: 'home', householdId: story.home.householdId }
      : { kind: 'typed', label: story.place },
  phone: story.phone,
  mayBePublic: story.mayBePublic,
})

/** The case as filing wrote it. `taken` are the tickets given so far. */
function filedCase(story: CaseStory, taken: Set<string>): Appeal {
  const { owner, home, category, place, filedAt } = story
  const requestId = `${story.key}.0`
  const _id = idFor('appeal', owner._id, requestId)
  const deadlines = deadlinesFrom(filedAt, category.isUrgent, defaultClock)
  return {
    _id,
    revision: 1,
    ticket: ticketFor(_id, filedAt, taken),
    bodyHash: bodyHash(draftOf(story)),
    ownerId: owner._id,
    ownerName: owner.name,
    householdId: home.householdId,
    phone: story.phone,
    kind: story.kind,
    categoryId: category.id,
    categoryName: category.name,
    title: titleOf(story.text),
    text: story.text,
    check: story.check,
    photos: story.photos.map((fileId) => ({ fileId, check: 'passed' })),
    place: {
      kind: place === null ? 'home' : 'typed',
      label: place ?? home.label,
      latitude: null,
      longitude: null,
    },
    mayBePublic: story.mayBePublic,
    communityId: home.communityId,
    communityName: home.communityName,
    unitIds: place === null ? home.unitIds : home.unitIds.slice(0, COMMUNITY_DEPTH),
    state: 'submitted',
    isOpen: true,
    isOwed: true,
    isUrgent: category.isUrgent,
    needsReview: story.check !== 'passed',
    handlerId: null,
    createdAt: filedAt,
    updatedAt: filedAt,
    ...deadlines,
    dueAt: deadlines.acceptBy,
    timeline: [
      {
        at: filedAt,
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
}

function messagesOf(story: CaseStory, appeal: Appeal): AppealMessage[] {
  return story.talk.map(({ at, by, text }, index) => ({
    _id: idFor('message', by._id, `${story.key}.m${index}`),
    revision: 1,
    appealId: appeal._id,
    bodyHash: bodyHash({ text, photos: [] }),
    at,
    memberId: by._id,
    byRole: signatureOf(by, appeal, at).byRole,
    text,
    photos: [],
    check: 'passed',
    unitIds: appeal.unitIds,
    outbox: [],
  }))
}

/** A case and its conversation, as the moves of the story would have left them. */
export function caseDocuments(story: CaseStory, taken: Set<string>) {
  const filed = filedCase(story, taken)
  const appeal = story.steps.reduce(
    (current, step, index) => applyStep(current, step, `${story.key}.${index + 1}`),
    filed,
  )
  return { filed, appeal, messages: messagesOf(story, appeal) }
}
