import { waitEndsAt } from '../../../shared/direct-line/alarms'
import { consentNames } from '../../../shared/direct-line/draft'
import { isWaiting, isWithStaff } from '../../../shared/direct-line/life-cycle'
import { viewpointOf } from '../../../shared/direct-line/rules'
import type {
  AppealView,
  MessageView,
  PhotoView,
  Survivor,
  TimelineLine,
  Viewpoint,
} from '../../../shared/direct-line/schema'
import { maskName, maskPhone } from '../../../shared/personal'
import { linksTo } from '../../kit/photos'
import type { Member } from '../members/store'
import type { Appeal, StoredAnswer, StoredLine, StoredPhoto } from './appeal'
import { cardOf } from './cards'
import { casePhotos } from './case-photos'
import { factsOf } from './facts'
import { SHOWN_MESSAGES, type AppealMessage, type AppealWithMessages } from './store'

type Links = ReadonlyMap<string, string>

/** Before it has passed, a photo is seen by its author and by staff, who review it. */
const photosFor = (
  photos: readonly StoredPhoto[],
  links: Links,
  isAuthor: boolean,
  isStaff: boolean,
): PhotoView[] =>
  photos.map(({ fileId, check }) => {
    const maySee = isAuthor || check === 'passed' || isStaff
    return { id: fileId, check, url: maySee ? (links.get(fileId) ?? null) : null }
  })

const HIDDEN_TEXT = '这段内容正在审核，通过后就能看到。'

/** How much of a case somebody gets, from the capacity in which they read it. */
interface Reading {
  viewer: Member
  viewpoint: Viewpoint
  links: Links
}

const isOneOfStaff = (viewpoint: Viewpoint): boolean => viewpoint === 'staff' || viewpoint === 'partner'

function messageViewOf(message: AppealMessage, { viewer, viewpoint, links }: Reading): MessageView {
  const isMine = message.memberId === viewer._id
  const isStaff = isOneOfStaff(viewpoint)
  const maySee = isMine || isStaff || message.check === 'passed'
  return {
    id: message._id,
    at: message.at,
    isMine,
    byRole: message.byRole,
    isInternal: message.isInternal,
    text: maySee ? message.text : HIDDEN_TEXT,
    photos: photosFor(message.photos, links, isMine, isStaff),
    check: message.check,
  }
}

/** The conversation is the resident's and the handlers'; notes are the staff's and those called in. */
function mayRead(message: AppealMessage, viewpoint: Viewpoint): boolean {
  if (viewpoint === 'staff') return true
  if (viewpoint === 'owner') return !message.isInternal
  return viewpoint === 'partner' && message.isInternal
}

function answerFor(answer: StoredAnswer | null, isStaff: boolean, links: Links): AppealView['answer'] {
  if (!answer) return null
  const isHidden = !isStaff && answer.check !== 'passed'
  return {
    ...answer,
    text: isHidden ? HIDDEN_TEXT : answer.text,
    because: isHidden ? null : answer.because,
    photos: photosFor(answer.photos, links, false, isStaff),
  }
}

/** Words that haven't passed the check are the staff's alone, and those of who wrote them. */
const timelineFor = (timeline: readonly StoredLine[], viewer: Member, isStaff: boolean): TimelineLine[] =>
  timeline.map(({ note, check, ...line }) => ({
    ...line,
    note: note === null || check === 'passed' || isStaff || line.memberId === viewer._id ? note : HIDDEN_TEXT,
  }))

/** What the desk asked and the resident answered is their conversation, which a neighbour doesn't get. */
const spoken: readonly TimelineLine['move'][] = ['askMore', 'supply']
const withoutTalk = (line: TimelineLine): TimelineLine =>
  spoken.includes(line.move) ? { ...line, note: null } : line

/**
 * Words that are shown beside the timeline too, as their line shows them: a line and what it says elsewhere have the
 * same time.
 */
const shownWith =
  ({ timeline }: Pick<Appeal, 'timeline'>, isStaff: boolean) =>
  (words: string, at: number): string =>
    isStaff || !timeline.some((line) => line.at === at && line.check !== 'passed') ? words : HIDDEN_TEXT

function whistlesFor(appeal: Appeal, isStaff: boolean): Appeal['whistles'] {
  const shown = shownWith(appeal, isStaff)
  return appeal.whistles.map(({ answer, ...whistle }) => ({
    ...whistle,
    reason: shown(whistle.reason, whistle.at),
    answer: answer && { ...answer, text: shown(answer.text, answer.at) },
  }))
}

/** The case that a merged one follows, without anything of its owner's. */
const survivorFor = (survivor: Appeal | null, viewer: Member): Survivor | null =>
  survivor && {
    ticket: survivor.ticket,
    title: `${survivor.categoryName}：${survivor.deskName}正在办理的同一件事`,
    state: survivor.state,
    dueAt: isWithStaff(survivor.state) ? survivor.dueAt : null,
    timeline: timelineFor(survivor.timeline, viewer, false).map((line) => ({ ...line, note: null })),
    answer: answerFor(survivor.answer, false, new Map()),
  }

/** An answer given since is not the one that was approved. */
const publishedOf = ({ publication: { shown, answerAt }, answer }: Appeal): AppealView['published'] =>
  shown && { ...shown, answer: answerAt === answer?.at ? shown.answer : null }

const leadFor = ({ handlerId }: Appeal, viewer: Member): AppealView['lead'] =>
  handlerId === null ? 'nobody' : handlerId === viewer._id ? 'me' : 'somebody'

/** The whole case as this member may see it, photo links included. */
export async function viewFor(appeal: AppealWithMessages, viewer: Member, now: number): Promise<AppealView> {
  const facts = factsOf(appeal, viewer)
  const viewpoint = viewpointOf(facts, viewer, now) ?? 'neighbour'
  const isOwner = viewpoint === 'owner'
  const isStaff = isOneOfStaff(viewpoint)
  const said = shownWith(appeal, isStaff)
  const timeline = timelineFor(appeal.timeline, viewer, isStaff)
  const shown = appeal.children
    .slice(0, SHOWN_MESSAGES)
    .filter((message) => mayRead(message, viewpoint))
    .reverse()
  const messagePhotos = shown.flatMap((message) => message.photos)
  const cutPhotos = viewpoint === 'staff' ? appeal.publication.cutPhotos : []
  const photos = [...casePhotos(appeal), ...cutPhotos, ...messagePhotos]
  const links = await linksTo(photos.map((photo) => photo.fileId))
  return {
    ...cardOf(appeal),
    revision: appeal.revision,
    viewpoint,
    relation: facts.relation,
    unitIds: appeal.unitIds,
    deskId: appeal.deskId,
    categoryId: appeal.categoryId,
    text: isOwner || isStaff || appeal.check === 'passed' ? appeal.text : HIDDEN_TEXT,
    check: appeal.check,
    photos: photosFor(appeal.photos, links, isOwner, isStaff),
    photosBefore: photosFor(appeal.photosBefore, links, false, isStaff),
    place: appeal.place,
    communityName: appeal.communityName,
    ownerName: maskName(appeal.ownerName),
    maskedPhone:
      viewpoint === 'owner' || viewpoint === 'staff' ? appeal.phone && maskPhone(appeal.phone) : null,
    agent: appeal.agent && {
      relation: appeal.agent.relation,
      consent: consentNames[appeal.agent.consent],
    },
    mayBePublic: appeal.mayBePublic,
    publication: appeal.publication.state,
    published: viewpoint === 'staff' ? publishedOf(appeal) : null,
    publicationRefusedBecause: appeal.publication.refusedBecause,
    cutPhotos: photosFor(cutPhotos, links, false, isStaff),
    isSharedWithLeader: appeal.isSharedWithLeader,
    supporters: appeal.supporters,
    acceptBy: appeal.acceptBy,
    resolveBy: appeal.resolveBy,
    timeline: viewpoint === 'neighbour' ? timeline.map(withoutTalk) : timeline,
    whistles: whistlesFor(appeal, isStaff),
    assists: appeal.assists,
    lead: leadFor(appeal, viewer),
    canHandBack: facts.canHandBack,
    isOnDuty: facts.isOnDuty,
    waitingUntil: isWaiting(appeal.state) ? waitEndsAt(appeal) : null,
    supervision: appeal.supervision,
    dispute: appeal.dispute && { ...appeal.dispute, reason: said(appeal.dispute.reason, appeal.dispute.at) },
    answer: answerFor(appeal.answer, isStaff, links),
    turnTo: appeal.turnTo && said(appeal.turnTo, appeal.endedAt ?? appeal.updatedAt),
    survivor: isOwner || isStaff ? survivorFor(appeal.survivor, viewer) : null,
    matterId: appeal.matterId,
    rating: appeal.rating,
    messages: shown.map((message) => messageViewOf(message, { viewer, viewpoint, links })),
    hasEarlierMessages: appeal.children.length > SHOWN_MESSAGES,
  }
}
