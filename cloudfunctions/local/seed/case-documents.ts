import { defaultClock } from '../../../shared/direct-line/clock'
import { nextAlarm } from '../../../shared/direct-line/alarms'
import { AppealDraft, type Behalf } from '../../../shared/direct-line/draft'
import { moveNamed } from '../../../shared/direct-line/life-cycle'
import { takeAlarm } from '../../api/direct-line/alarm'
import type { Appeal } from '../../api/direct-line/appeal'
import { filingItems, newAppeal } from '../../api/direct-line/filing/filing'
import { withDerived } from '../../api/direct-line/derived'
import { residentId } from '../../api/direct-line/owners'
import { searchTerms } from '../../api/direct-line/filing/search-terms'
import { signatureOf, takeStep } from '../../api/direct-line/step'
import type { AppealMessage } from '../../api/direct-line/store'
import { publishRuling, takeRuling } from '../../api/direct-line/steps/publication'
import { ticketFor } from '../../api/direct-line/filing/ticket'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem, type OutboxItem } from '../../kit/outbox'
import type { CaseStory, StoryAgent, StoryStep } from './case-story'

const COMMUNITY_DEPTH = 3
const GRID_DEPTH = 4
const cutAt = { grid: 3, community: 2, subdistrict: 1 }

/** What was to be delivered, and when it was. */
export interface Delivered {
  at: number
  item: OutboxItem
}

/** A ticket as filing gives it; the next four digits when another case of that day has these. */
function freeTicket(id: string, filedAt: number, taken: Set<string>): string {
  let attempt = 0
  let ticket = ''
  do ticket = ticketFor(id, filedAt, attempt++)
  while (taken.has(ticket))
  taken.add(ticket)
  return ticket
}

function behalfOf({ owner, home }: CaseStory, { relation, consent }: StoryAgent): Behalf {
  const entranceId = home.unitIds.at(-1) ?? ''
  const room = home.householdId.slice(entranceId.length + 1)
  return { relation, consent, name: owner.name, phone: owner.phone, home: { entranceId, room } }
}

/** The units whose people may know of it: all it lies in, cut above those whom it concerns. */
function unitIdsOf({ home, place, concerns }: CaseStory): string[] {
  if (concerns) return home.unitIds.slice(0, cutAt[concerns.level])
  return place === null ? home.unitIds : home.unitIds.slice(0, COMMUNITY_DEPTH)
}

const draftOf = (story: CaseStory): AppealDraft =>
  AppealDraft.parse({
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
    concerns: story.concerns?.level ?? 'nobody',
    behalf: story.agent ? behalfOf(story, story.agent) : null,
  })

/** The case as filing wrote it. `taken` are the tickets given so far. */
function filedCase(story: CaseStory, taken: Set<string>): Appeal {
  const { owner, home, place, filedAt, agent, concerns } = story
  const requestId = `${story.key}.0`
  const id = idFor('appeal', agent?.by._id ?? owner._id, requestId)
  const unitIds = unitIdsOf(story)
  const appeal = newAppeal({
    id,
    requestId,
    draft: draftOf(story),
    check: story.check,
    category: story.category,
    clock: defaultClock,
    duty: [],
    now: filedAt,
    ownerId: agent ? residentId(home.householdId, owner.name) : owner._id,
    ownerName: owner.name,
    householdId: home.householdId,
    phone: story.phone,
    agent: agent
      ? { memberId: agent.by._id, relation: agent.relation, consent: agent.consent, at: filedAt }
      : null,
    place: {
      kind: place === null ? 'home' : 'typed',
      label: place ?? home.label,
      latitude: null,
      longitude: null,
    },
    communityId: home.communityId,
    communityName: home.communityName,
    unitIds,
    unitNames: story.unitNames.slice(0, Math.min(GRID_DEPTH, unitIds.length)),
    namedUnitId: concerns ? (home.unitIds[cutAt[concerns.level]] ?? null) : null,
    excludedIds: [...(concerns?.excludedIds ?? [])],
  })
  const ticket = freeTicket(id, filedAt, taken)
  const photos = appeal.photos.map((photo) => ({ ...photo, check: 'passed' as const }))
  return { ...appeal, ticket, photos, terms: searchTerms({ ...appeal, ticket }) }
}

/** The alarms that the timer gave until then, each at its time. */
function hearAlarms(appeal: Appeal, until: number, delivered: Delivered[]): Appeal {
  let current = appeal
  for (let alarm = nextAlarm(current); alarm && alarm.at <= until; alarm = nextAlarm(current)) {
    const { at } = alarm
    const { next, items } = takeAlarm(current, at)
    delivered.push(...items.map((item) => ({ at, item })))
    current = { ...next, revision: current.revision + 1 }
  }
  return current
}

/** The case after this step; a step that the life cycle doesn't allow is a mistake in the story. */
function takeStoryStep(appeal: Appeal, step: StoryStep, requestId: string, delivered: Delivered[]): Appeal {
  const { at, move, by } = step
  if (!moveNamed(move).from.includes(appeal.state) || at < appeal.updatedAt) {
    throw new Error(`${requestId}: ${move} can't follow ${appeal.state}`)
  }
  const owner = { memberId: appeal.ownerId, byRole: '居民', byUnit: appeal.communityName }
  const signature = by === 'owner' ? owner : signatureOf(by, appeal, { isOwner: false, now: at })
  const taking = { requestId, signature, now: at }
  const { next, items } = takeStep(appeal, move, step.step(appeal, taking), taking)
  delivered.push(...items.map((item) => ({ at, item })))
  if (by !== 'owner') {
    const line = { at, memberId: by._id, action: `directLine.${move}`, target: appeal._id }
    delivered.push({ at, item: auditItem(requestId, { ...line, unitIds: appeal.unitIds }) })
  }
  return { ...next, revision: appeal.revision + 1 }
}

/** The case with what a worker approved for neighbours, when its time has come. */
function publish(
  appeal: Appeal,
  { key, published }: CaseStory,
  until: number,
  delivered: Delivered[],
): Appeal {
  if (!published || published.at > until || appeal.publication.state !== 'wanted') return appeal
  const { at, by, shown } = published
  const taking = { requestId: `${key}.published`, memberId: by._id, now: at }
  const { edited, items } = takeRuling(appeal, publishRuling(appeal, shown(appeal)), taking)
  delivered.push(...items.map((item) => ({ at, item })))
  return withDerived({ ...appeal, ...edited, revision: appeal.revision + 1 })
}

function messagesOf(story: CaseStory, appeal: Appeal): AppealMessage[] {
  return story.talk.map(({ at, by, text, isInternal = false }, index) => ({
    _id: idFor('message', by._id, `${story.key}.m${index}`),
    revision: 1,
    appealId: appeal._id,
    bodyHash: bodyHash({ text, photos: [] }),
    at,
    memberId: by._id,
    byRole: signatureOf(by, appeal, { isOwner: by._id === appeal.ownerId, now: at }).byRole,
    isInternal,
    text,
    photos: [],
    check: 'passed',
    unitIds: appeal.unitIds,
    outbox: [],
  }))
}

/** A case and its conversation as they stand at `now`, and all that was delivered on the way. */
export function caseDocuments(story: CaseStory, taken: Set<string>, now: number) {
  const filed = filedCase(story, taken)
  const requestId = `${story.key}.0`
  const delivered: Delivered[] = filingItems(filed, requestId, story.filedAt).map((item) => ({
    at: story.filedAt,
    item,
  }))
  let appeal = filed
  story.steps.forEach((step, index) => {
    appeal = publish(appeal, story, step.at, delivered)
    appeal = hearAlarms(appeal, step.at, delivered)
    appeal = takeStoryStep(appeal, step, `${story.key}.${index + 1}`, delivered)
  })
  appeal = publish(appeal, story, now, delivered)
  appeal = hearAlarms(appeal, now, delivered)
  return { filed, appeal, messages: messagesOf(story, appeal), delivered }
}
