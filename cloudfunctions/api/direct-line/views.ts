import { isWithStaff } from '../../../shared/direct-line/life-cycle'
import type { AppealFacts } from '../../../shared/direct-line/rules'
import type {
  AppealCard,
  AppealView,
  MessageView,
  PhotoView,
  Relation,
} from '../../../shared/direct-line/schema'
import { maskName, maskPhone } from '../../../shared/personal'
import { linksTo } from '../../kit/photos'
import type { Member } from '../members/store'
import {
  SHOWN_MESSAGES,
  type Appeal,
  type AppealMessage,
  type AppealWithMessages,
  type StoredPhoto,
} from './store'

type Standing = Pick<Appeal, 'ownerId' | 'householdId'>

/** How this member stands to the case. */
export function relationOf(appeal: Standing, member: Pick<Member, '_id' | 'homes'>): Relation {
  if (appeal.ownerId === member._id) return 'owner'
  const sharesHousehold = member.homes.some((home) => home.householdId === appeal.householdId)
  return sharesHousehold ? 'household' : 'none'
}

export const factsOf = (
  appeal: Standing & Pick<Appeal, 'state' | 'unitIds' | 'needsReview'>,
  member: Pick<Member, '_id' | 'homes'>,
): AppealFacts => ({
  state: appeal.state,
  unitIds: appeal.unitIds,
  needsReview: appeal.needsReview,
  relation: relationOf(appeal, member),
})

export const cardFields = [
  'ticket',
  'kind',
  'categoryName',
  'title',
  'place',
  'state',
  'isUrgent',
  'createdAt',
  'updatedAt',
  'dueAt',
  'reopenings',
  'needsReview',
] as const

export function cardOf(appeal: Pick<Appeal, '_id' | (typeof cardFields)[number]>): AppealCard {
  const { _id, place, dueAt, ...card } = appeal
  return { ...card, id: _id, placeLabel: place.label, dueAt: isWithStaff(appeal.state) ? dueAt : null }
}

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

function messageViewOf(message: AppealMessage, viewer: Member, isStaff: boolean, links: Links): MessageView {
  const isMine = message.memberId === viewer._id
  const maySee = isMine || isStaff || message.check === 'passed'
  return {
    id: message._id,
    at: message.at,
    isMine,
    byRole: message.byRole,
    text: maySee ? message.text : HIDDEN_TEXT,
    photos: photosFor(message.photos, links, isMine, isStaff),
    check: message.check,
  }
}

function answerFor({ answer }: Appeal, isOwner: boolean, links: Links): AppealView['answer'] {
  if (!answer) return null
  const isHidden = isOwner && answer.check !== 'passed'
  return {
    ...answer,
    text: isHidden ? HIDDEN_TEXT : answer.text,
    photos: photosFor(answer.photos, links, false, !isOwner),
  }
}

/** The whole case as this member may see it, photo links included. */
export async function viewFor(appeal: AppealWithMessages, viewer: Member): Promise<AppealView> {
  const relation = relationOf(appeal, viewer)
  const isOwner = relation === 'owner'
  const shown = appeal.children.slice(0, SHOWN_MESSAGES).reverse()
  const answerPhotos = appeal.answer?.photos ?? []
  const photos = [...appeal.photos, ...answerPhotos, ...shown.flatMap((message) => message.photos)]
  const links = await linksTo(photos.map((photo) => photo.fileId))
  return {
    ...cardOf(appeal),
    revision: appeal.revision,
    unitIds: appeal.unitIds,
    relation,
    text: appeal.text,
    check: appeal.check,
    photos: photosFor(appeal.photos, links, isOwner, !isOwner),
    place: appeal.place,
    communityName: appeal.communityName,
    ownerName: maskName(appeal.ownerName),
    maskedPhone: appeal.phone && maskPhone(appeal.phone),
    mayBePublic: appeal.mayBePublic,
    timeline: appeal.timeline,
    answer: answerFor(appeal, isOwner, links),
    rating: appeal.rating,
    messages: shown.map((message) => messageViewOf(message, viewer, !isOwner, links)),
    hasEarlierMessages: appeal.children.length > SHOWN_MESSAGES,
  }
}
