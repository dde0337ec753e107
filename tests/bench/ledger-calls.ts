import { randomUUID } from 'node:crypto'
import { findSimilar, listSharedAppeals, shareAppeal } from '../../shared/direct-line/contracts'
import * as ledger from '../../shared/direct-line/public-contracts'
import { searchWork } from '../../shared/direct-line/staff-contracts'
import * as topics from '../../shared/direct-line/topic-contracts'
import type { Community } from '../support/community'
import { filedAtHome, tap } from '../support/moves'
import { publishedCase, publishing } from '../support/published'
import { figuresOf, type Call } from './figures-of'

const behindFigure = { unitId: 'happy', month: '2026-11', figure: 'submitted', cursor: null }
const filter = { communityId: 'happy', show: 'open', categoryId: null, placeUnitId: null } as const

async function neighbourOf(town: Community) {
  const [published, neighbour] = await Promise.all([publishedCase(town), town.resident()])
  return { ...published, neighbour }
}

const savedTopic = (revision: number) => ({
  communityId: 'happy',
  month: '2026-11',
  topic: {
    title: '楼下停车太乱',
    why: '停车的反映比上月多了一倍。',
    categoryId: 'parking',
    placeUnitId: null,
    ownerUnit: '幸福里物业服务中心',
    tasks: [],
    result: '',
  },
  revision,
  requestId: randomUUID(),
})

/** One call of each endpoint of the ledger, the searches, the figures and the topics. */
export const ledgerCalls: Readonly<Record<string, Call>> = {
  [findSimilar.name]: async (town) => {
    const { neighbour } = await neighbourOf(town)
    const place = { kind: 'typed', label: '3号楼电梯' } as const
    return figuresOf(neighbour, findSimilar, { categoryId: 'lift', text: '3号楼电梯停了', place })
  },
  [listSharedAppeals.name]: async (town) => {
    const { id, resident } = await filedAtHome(town)
    const leader = await town.leader('happy.b1')
    await resident.call(shareAppeal, { ...tap(id), isShared: true })
    return figuresOf(leader, listSharedAppeals, { unitId: 'happy.b1', cursor: null })
  },
  [ledger.listPublicAppeals.name]: async (town) => {
    const { neighbour } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.listPublicAppeals, { ...filter, cursor: null })
  },
  [ledger.searchPublicAppeals.name]: async (town) => {
    const { neighbour } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.searchPublicAppeals, { communityId: 'happy', query: '电梯' })
  },
  [ledger.getPublicAppeal.name]: async (town) => {
    const { neighbour, id } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.getPublicAppeal, { id })
  },
  [ledger.supportAppeal.name]: async (town) => {
    const { neighbour, id } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.supportAppeal, { ...tap(id), isSupporting: true })
  },
  [ledger.followAppeal.name]: async (town) => {
    const { neighbour, id } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.followAppeal, { ...tap(id), isFollowing: true })
  },
  [ledger.listFollowed.name]: async (town) => {
    const { neighbour, id } = await neighbourOf(town)
    await neighbour.call(ledger.followAppeal, { ...tap(id), isFollowing: true })
    return figuresOf(neighbour, ledger.listFollowed, { cursor: null })
  },
  [ledger.publishAppeal.name]: async (town) => {
    const { secretary, id } = await publishedCase(town)
    return figuresOf(secretary, ledger.publishAppeal, publishing(id))
  },
  [ledger.refusePublication.name]: async (town) => {
    const { secretary, id } = await publishedCase(town)
    return figuresOf(secretary, ledger.refusePublication, { ...tap(id), because: '先不公开。' })
  },
  [ledger.showFigures.name]: async (town) => {
    const { neighbour } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.showFigures, { unitId: 'happy', upTo: '2026-11', months: 12 })
  },
  [ledger.listFigureCases.name]: async (town) => {
    const { secretary } = await publishedCase(town)
    return figuresOf(secretary, ledger.listFigureCases, behindFigure)
  },
  [ledger.listPublicFigureCases.name]: async (town) => {
    const { neighbour } = await neighbourOf(town)
    return figuresOf(neighbour, ledger.listPublicFigureCases, behindFigure)
  },
  [searchWork.name]: async (town) => {
    const { secretary } = await publishedCase(town)
    return figuresOf(secretary, searchWork, { unitId: 'happy', query: '电梯' })
  },
  [topics.getTopic.name]: async (town) =>
    figuresOf(await town.resident(), topics.getTopic, { communityId: 'happy', month: '2026-11' }),
  [topics.saveTopic.name]: async (town) => {
    const secretary = await town.secretary()
    const { revision } = await secretary.call(topics.getTopic, { communityId: 'happy', month: '2026-11' })
    return figuresOf(secretary, topics.saveTopic, savedTopic(revision))
  },
}
