import * as notices from '../../shared/notices/contracts'
import type { Community } from '../support/community'
import { knownHouseholds, livedIn, request, rooms, settled, tankCleaning } from '../support/notices'
import { figuresOf, type Call } from './figures-of'

async function sentNotice(town: Community, changed: Parameters<typeof tankCleaning>[0] = {}) {
  const [resident] = await livedIn(town, 'happy.b1', 1)
  const leader = await town.leader()
  const validUntil = (await town.cloud.clock.now()) + 86_400_000
  const { id } = await leader.call(notices.postNotice, tankCleaning({ validUntil, ...changed }))
  await settled(town)
  return { resident: resident!, leader, id }
}

async function asked(town: Community) {
  const sent = await sentNotice(town)
  const question = { id: sent.id, ...request(), text: '几点开始？' }
  const { myQuestions } = await sent.resident.call(notices.askAboutNotice, question)
  return { ...sent, questionId: myQuestions[0]!.id }
}

const uncheckedTexts = (town: Community) =>
  town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })

const building = { unitId: 'happy.b1' }
const household = { householdId: 'happy.b1.e1.301' }

export const noticeCalls: Readonly<Record<string, Call>> = {
  [notices.previewReach.name]: async (town) => {
    await livedIn(town, 'happy.b1', 1)
    return figuresOf(await town.secretary(), notices.previewReach, { scopeUnitId: 'happy' })
  },
  [notices.postNotice.name]: async (town) => {
    const validUntil = (await town.cloud.clock.now()) + 3_600_000
    return figuresOf(await town.leader(), notices.postNotice, tankCleaning({ validUntil }))
  },
  [notices.editNotice.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    const validUntil = (await town.cloud.clock.now()) + 3_600_000
    const { scopeUnitId: _, sendAt: __, ...draft } = tankCleaning({ validUntil })
    return figuresOf(leader, notices.editNotice, { ...draft, ...request(), id, edition: 1 })
  },
  [notices.withdrawNotice.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    return figuresOf(leader, notices.withdrawNotice, { id, ...request(), because: '时间改到下周。' })
  },
  [notices.listNotices.name]: async (town) => {
    const { resident } = await sentNotice(town)
    return figuresOf(resident, notices.listNotices, { show: 'current', cursor: null })
  },
  [notices.searchNotices.name]: async (town) => {
    const { resident } = await sentNotice(town)
    await resident.call(notices.searchNotices, { query: '水箱' })
    return figuresOf(resident, notices.searchNotices, { query: '水箱' })
  },
  [notices.getNotice.name]: async (town) => {
    const { resident, id } = await sentNotice(town)
    return figuresOf(resident, notices.getNotice, { id })
  },
  [notices.readNotice.name]: async (town) => {
    const { resident, id } = await sentNotice(town)
    return figuresOf(resident, notices.readNotice, { id })
  },
  [notices.acknowledgeNotice.name]: async (town) => {
    const { resident, id } = await sentNotice(town, { needsAcknowledgement: true })
    return figuresOf(resident, notices.acknowledgeNotice, { id })
  },
  [notices.askAboutNotice.name]: async (town) => {
    const { resident, id } = await sentNotice(town)
    return figuresOf(resident, notices.askAboutNotice, { id, ...request(), text: '几点开始？' })
  },
  [notices.listQuestions.name]: async (town) => {
    const { leader, id } = await asked(town)
    return figuresOf(leader, notices.listQuestions, { id, show: 'open', cursor: null })
  },
  [notices.answerQuestion.name]: async (town) => {
    const { leader, id, questionId } = await asked(town)
    const answer = { id, ...request(), questionId, text: '九点开始。', isPublic: true }
    return figuresOf(leader, notices.answerQuestion, answer)
  },
  [notices.listPostedNotices.name]: async (town) => {
    const { leader } = await sentNotice(town)
    return figuresOf(leader, notices.listPostedNotices, { ...building, show: 'live', cursor: null })
  },
  [notices.listUnreached.name]: async (town) => {
    const { leader } = await sentNotice(town)
    return figuresOf(leader, notices.listUnreached, building)
  },
  [notices.showRoster.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    return figuresOf(leader, notices.showRoster, { id, ...building })
  },
  [notices.listHouseholds.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    return figuresOf(leader, notices.listHouseholds, { id, ...building, show: 'waiting', cursor: null })
  },
  [notices.markToldInPerson.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    return figuresOf(leader, notices.markToldInPerson, { id, ...request(), ...household, isTold: true })
  },
  [notices.nudgeHouseholds.name]: async (town) => {
    const { leader, id } = await sentNotice(town)
    return figuresOf(leader, notices.nudgeHouseholds, { id, ...request(), ...building })
  },
  [notices.revealHouseholdPhone.name]: async (town) => {
    await knownHouseholds(town, rooms('happy.b1', 1, 902))
    await town.resident('happy.b1', { room: '902', phone: '13800000001' })
    const { leader, id } = await sentNotice(town)
    const householdId = 'happy.b1.e1.902'
    return figuresOf(leader, notices.revealHouseholdPhone, { id, ...request(), householdId })
  },
  [notices.reviewNotice.name]: async (town) => {
    const leader = await town.leader()
    const validUntil = (await town.cloud.clock.now()) + 3_600_000
    await uncheckedTexts(town)
    const { id } = await leader
      .call(notices.postNotice, tankCleaning({ validUntil }))
      .finally(() => town.cloud.faults())
    return figuresOf(await town.secretary(), notices.reviewNotice, { id, ...request(), verdict: 'passed' })
  },
  [notices.listQuestionsToReview.name]: async (town) =>
    figuresOf(await town.secretary(), notices.listQuestionsToReview, { unitId: 'happy', cursor: null }),
  [notices.reviewQuestion.name]: async (town) => {
    const { resident, id: noticeId } = await sentNotice(town)
    const question = { id: noticeId, ...request(), text: '几点开始？' }
    await uncheckedTexts(town)
    const { myQuestions } = await resident
      .call(notices.askAboutNotice, question)
      .finally(() => town.cloud.faults())
    const verdict = { id: myQuestions[0]!.id, ...request(), verdict: 'passed' } as const
    return figuresOf(await town.secretary(), notices.reviewQuestion, verdict)
  },
}
