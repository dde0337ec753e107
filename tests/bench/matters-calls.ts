import type { Endpoint, InputOf } from '../../shared/contract'
import * as matters from '../../shared/matters/contracts'
import type { Figures } from '../support/cloud'
import type { Community, Person } from '../support/community'
import { closed, decidedMatter, liftMatter, published, request, voice, written } from '../support/matters'

type Call = (town: Community) => Promise<Figures>

/** Calls of matters that touch more than one record, and why. */
export const matterBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the matter; then a transaction on the household's marker and one sum.
  [matters.giveVoice.name]: 8,
  // Who, how often, the comment; then a transaction on the mark and the count.
  [matters.secondComment.name]: 7,
  // The bundle, and the comments that go into it.
  [matters.bundleComments.name]: 5,
  // Whether anybody has written is asked where nobody has been answered.
  [matters.decideMatter.name]: 5,
}

async function figuresOf<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
): Promise<Figures> {
  await person.call(contract, input)
  if (!person.report) throw new Error(`${contract.name} reported nothing`)
  return person.report
}

/** A matter that somebody has been heard on, so that its text is fixed already. */
async function heardMatter(town: Community) {
  const { secretary, matter, id } = await published(town)
  const author = await town.resident('happy.b1')
  const commentId = await written(author, id, '请先修好楼梯扶手。')
  return { secretary, matter, id, author, commentId }
}

async function closedMatter(town: Community) {
  const heard = await heardMatter(town)
  await closed(town)
  return heard
}

const uncheckedTexts = (town: Community) =>
  town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })

export const matterCalls: Readonly<Record<string, Call>> = {
  [matters.publishMatter.name]: async (town) => {
    const closesAt = (await town.cloud.clock.now()) + 3_600_000
    return figuresOf(await town.secretary(), matters.publishMatter, liftMatter({ closesAt }))
  },
  [matters.editMatter.name]: async (town) => {
    const { secretary, matter, id } = await published(town)
    const { scopeUnitId: _, ...draft } = liftMatter({ closesAt: matter.closesAt })
    return figuresOf(secretary, matters.editMatter, { ...draft, ...request(), id })
  },
  [matters.correctMatter.name]: async (town) => {
    const { secretary, id } = await heardMatter(town)
    return figuresOf(secretary, matters.correctMatter, { id, ...request(), text: '楼龄应为 27 年。' })
  },
  [matters.withdrawMatter.name]: async (town) => {
    const { secretary, id } = await heardMatter(town)
    const because = '方案要重新设计，下月再议。'
    return figuresOf(secretary, matters.withdrawMatter, { id, ...request(), because })
  },
  [matters.listMatters.name]: async (town) => {
    const { author } = await heardMatter(town)
    return figuresOf(author, matters.listMatters, { show: 'open', cursor: null })
  },
  [matters.listUnitMatters.name]: async (town) => {
    const { secretary } = await heardMatter(town)
    return figuresOf(secretary, matters.listUnitMatters, { unitId: 'happy', show: 'open', cursor: null })
  },
  [matters.getMatter.name]: async (town) => {
    const { author, id } = await heardMatter(town)
    return figuresOf(author, matters.getMatter, { id })
  },
  [matters.giveVoice.name]: async (town) => {
    const { matter } = await heardMatter(town)
    // One voice in each sum first: what is there needn't be made.
    for (let room = 301; room < 330; room++) {
      await voice(await town.resident('happy.b1', { room: String(room) }), matter, 0)
    }
    const resident = await town.resident('happy.b1', { room: '401' })
    await voice(resident, matter, 1)
    return resident.report!
  },
  [matters.postComment.name]: async (town) => {
    const { id } = await heardMatter(town)
    return figuresOf(await town.resident(), matters.postComment, { id, ...request(), text: '电费怎么算？' })
  },
  [matters.takeBackComment.name]: async (town) => {
    const { id, author, commentId } = await heardMatter(town)
    return figuresOf(author, matters.takeBackComment, { id, ...request(), commentId })
  },
  [matters.secondComment.name]: async (town) => {
    const { id, commentId } = await heardMatter(town)
    return figuresOf(await town.resident(), matters.secondComment, { id, ...request(), commentId })
  },
  [matters.listComments.name]: async (town) => {
    const { author, id } = await heardMatter(town)
    const wanted = { id, sort: 'mostSeconded', within: 'all', cursor: null } as const
    return figuresOf(author, matters.listComments, wanted)
  },
  [matters.followMatter.name]: async (town) => {
    const { author, id } = await heardMatter(town)
    return figuresOf(author, matters.followMatter, { id, ...request(), isFollowing: true })
  },
  [matters.bundleComments.name]: async (town) => {
    const { secretary, id, commentId } = await closedMatter(town)
    const commentIds = [commentId]
    return figuresOf(secretary, matters.bundleComments, { id, ...request(), title: '扶手', commentIds })
  },
  [matters.answerBundle.name]: async (town) => {
    const { secretary, id, bundleId } = await bundledMatter(town)
    return figuresOf(secretary, matters.answerBundle, { id, ...request(), bundleId, text: '本月内修好。' })
  },
  [matters.decideMatter.name]: async (town) => {
    const { secretary, id } = await published(town)
    await closed(town)
    return figuresOf(secretary, matters.decideMatter, { id, ...request(), text: '按得票最多的方案办。' })
  },
  [matters.reportProgress.name]: async (town) => {
    const { secretary, id } = await decidedMatter(town)
    const step = { id, ...request(), text: '设计图已经公示。', photos: [], isFinished: false }
    return figuresOf(secretary, matters.reportProgress, step)
  },
  [matters.listCommentsToReview.name]: async (town) => {
    const wanted = { unitId: 'happy', cursor: null }
    return figuresOf(await town.secretary(), matters.listCommentsToReview, wanted)
  },
  [matters.reviewComment.name]: async (town) => {
    const { secretary, id } = await published(town)
    await uncheckedTexts(town)
    const commentId = await written(await town.resident(), id, '电费怎么算？').finally(() =>
      town.cloud.faults(),
    )
    return figuresOf(secretary, matters.reviewComment, { id: commentId, ...request(), verdict: 'passed' })
  },
  [matters.reviewMatter.name]: async (town) => {
    await uncheckedTexts(town)
    const { secretary, id } = await published(town).finally(() => town.cloud.faults())
    return figuresOf(secretary, matters.reviewMatter, { id, ...request(), verdict: 'passed' })
  },
}

/** Bundled and not yet answered. */
async function bundledMatter(town: Community) {
  const { secretary, id, commentId } = await closedMatter(town)
  const named = { id, ...request(), title: '扶手', commentIds: [commentId] }
  const { bundles } = await secretary.call(matters.bundleComments, named)
  return { secretary, id, bundleId: bundles[0]!.id }
}
