import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { withDerived } from '../../../cloudfunctions/api/direct-line/derived'
import { searchTerms } from '../../../cloudfunctions/api/direct-line/filing/search-terms'
import type { Unit } from '../../../cloudfunctions/api/members/units-store'
import { deadlinesFrom, defaultClock } from '../../../shared/direct-line/clock'
import type { AppealState } from '../../../shared/direct-line/life-cycle'
import { initialCategories } from '../../../shared/direct-line/initial-categories'
import { DAY, HOUR } from '../../../shared/time'
import { fiveStars } from '../../support/appeals'
import type { Random } from '../../support/seeded-random'

/** A district files 30,000 cases a year. */
const A_YEAR = 30_000
const BETWEEN_TWO = (365 * DAY) / A_YEAR
/** What isn't two months old may still be open. */
const OPEN_FOR = 60 * DAY

const openStates: readonly AppealState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'inProgress',
  'waitingForResident',
  'resolved',
  'resolved',
  'evaluated',
]
const wheres = ['楼道', '单元门口', '地下车库', '小广场', '电梯间', '顶楼平台', '北门', '自行车棚']
const whats = [
  '灯不亮',
  '一直渗水',
  '堆满杂物',
  '夜里太吵',
  '门关不上',
  '有人飞线充电',
  '垃圾没人清',
  '地砖松了',
]
const wishes = [
  '老人走路不安全',
  '孩子放学要经过',
  '已经半个月了',
  '物业说再等等',
  '请尽快来看看',
  '希望彻底修好',
]

/** Entrances and the names of the units they lie in, which is all that a case needs of the tree. */
export interface Places {
  entrances: readonly Unit[]
  nameOf: (unitId: string) => string
}

interface Ending {
  state: AppealState
  at: number
}

function endingOf(createdAt: number, now: number, random: Random): Ending {
  if (createdAt > now - OPEN_FOR && random.chance(0.3))
    return { state: random.pick(openStates), at: createdAt + HOUR }
  const at = Math.min(now, createdAt + (2 + random.below(14)) * DAY)
  const luck = random.below(100)
  if (luck < 90) return { state: 'closed', at }
  return { state: luck < 94 ? 'declined' : luck < 97 ? 'merged' : 'withdrawn', at }
}

/** What a case that came so far was given on the way. */
function progressOf({ state, at }: Ending, createdAt: number, random: Random): Partial<Appeal> {
  if (state === 'submitted') return {}
  const acceptedAt = createdAt + random.below(20) * HOUR
  const isAnswered = state === 'closed' || state === 'resolved' || state === 'evaluated'
  if (!isAnswered) return { acceptedAt, ...(isEnded(state) && { endedAt: at }) }
  const text = '已经到现场处理好，请您看看还有没有问题。'
  const answer = { text, at, check: 'passed' as const, photos: [], outcome: 'fixed' as const, because: null }
  if (state === 'resolved') return { acceptedAt, answer }
  const isRated = state === 'evaluated' || random.chance(0.6)
  const rating = isRated ? { ...fiveStars, result: 1 + random.below(5), isSolved: random.chance(0.9) } : null
  const ended =
    state === 'closed' ? { endedAt: at, ending: isRated ? ('rated' as const) : ('unrated' as const) } : {}
  return { acceptedAt, answer, rating, ratedAt: rating && at, ...ended }
}

const isEnded = (state: AppealState): boolean =>
  state === 'declined' || state === 'merged' || state === 'withdrawn'

/**
 * The nth newest case of a district, lean in its timeline and conversation, whole in everything that lists, figures,
 * search and the timed job read.
 */
export function oneOfMany(index: number, { entrances, nameOf }: Places, now: number, random: Random): Appeal {
  const createdAt = now - Math.floor((index + random.below(100) / 100) * BETWEEN_TWO)
  const { unitIds, communityId, communityName } = random.pick(entrances)
  const category = random.pick(initialCategories)
  const text = `${random.pick(wheres)}${random.pick(whats)}，${random.pick(wishes)}。`
  const place = {
    kind: 'home' as const,
    label: nameOf(unitIds[4]!),
    latitude: null,
    longitude: null,
  }
  const ending = endingOf(createdAt, now, random)
  const urgency = { isUrgent: category.isUrgent, isHard: false }
  const _id = `many-${index}`
  const ticket = `${index}-${String(random.below(10_000)).padStart(4, '0')}`
  const title = text.split('，')[0]!
  const unitNames = unitIds.slice(0, 4).map(nameOf)
  return withDerived({
    _id,
    revision: 3,
    ticket,
    bodyHash: _id,
    ownerId: `owner-${random.below(200_000)}`,
    ownerName: '王秀兰',
    householdId: `household-${index}`,
    namedUnitId: null,
    phone: null,
    agent: null,
    kind: random.pick(['request', 'request', 'complaint', 'suggestion', 'question']),
    categoryId: category.id,
    categoryName: category.name,
    title,
    text,
    check: 'passed',
    photos: [],
    photosBefore: [],
    place,
    mayBePublic: true,
    communityId: communityId ?? '',
    communityName: communityName ?? '',
    unitIds,
    unitNames,
    excludedIds: [],
    concerns: 'nobody',
    state: ending.state,
    isOpen: true,
    ...urgency,
    needsReview: false,
    deskId: unitIds[2]!,
    deskName: unitNames[2]!,
    cameFrom: null,
    handedBackBy: [],
    handlerId: ending.state === 'submitted' ? null : `handler-${random.below(400)}`,
    assists: [],
    whistles: [],
    supervision: null,
    dispute: null,
    onDuty: null,
    clock: defaultClock,
    createdAt,
    updatedAt: ending.at,
    restingSince: ending.at,
    ...deadlinesFrom(createdAt, urgency, defaultClock),
    acceptedAt: null,
    isAcceptanceMissed: false,
    waitingSince: ending.state === 'waitingForResident' ? ending.at : null,
    waitedMs: 0,
    alarmsGiven: [],
    dueAt: createdAt,
    timeline: [
      {
        at: createdAt,
        move: 'submit',
        byRole: '居民',
        byUnit: communityName ?? '',
        toUnit: null,
        note: null,
        requestId: _id,
        memberId: _id,
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
    ...progressOf(ending, createdAt, random),
    isSharedWithLeader: false,
    // A tenth of them is read by neighbours.
    publication: {
      state: random.chance(0.1) ? 'published' : 'none',
      isOpen: false,
      shown: { title, text, placeLabel: place.label, answer: null, photos: [] },
      refusedBecause: null,
      requests: [],
      cutPhotos: [],
      answerAt: null,
    },
    isFollowed: false,
    supporters: 0,
    matterId: null,
    queues: [],
    marks: [],
    terms: searchTerms({ unitIds, ticket, title, text, place }),
    outbox: [],
  })
}
