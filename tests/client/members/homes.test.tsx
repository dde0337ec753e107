import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AppError } from '@shared/errors'
import {
  confirmHome,
  declineHome,
  leaveHome,
  listPendingHomes,
  me,
  setCurrentHome,
} from '@shared/members/contracts'
import type { PendingHome } from '@shared/members/schema'
import { DAY } from '@shared/time'
import HomesPage from '../../../client/src/features/members/pages/homes/index'
import PendingHomesPage from '../../../client/src/features/members/pages/pending-homes/index'
import { phone } from '../../support/taro/taro'
import { grantOf, homeAt, meAs } from './people'
import { cloudAnswering, on, show } from './scripted-cloud'

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const disabled = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled')

test('moving out says what ends and what stays, and happens only once confirmed', async () => {
  let homes = [homeAt('501')]
  const asked = cloudAnswering(
    on(me, () => ({ member: meAs({ homes }) })),
    on(leaveHome, () => {
      homes = []
      return meAs({ homes })
    }),
  )
  show(<HomesPage />)
  await screen.findByText('已确认')
  tap('搬出')
  const sheet = screen.getByRole('dialog')
  expect(sheet.textContent).toContain('确认马上作废')
  expect(sheet.textContent).toContain('您反映过的事和记录都还在您名下')
  expect(asked.get('members.leaveHome')).toBeUndefined()
  fireEvent.click(within(sheet).getByRole('button', { name: '搬出' }))
  expect(await screen.findByText('已从 幸福里社区 3号楼 2单元 501室 搬出')).toBeTruthy()
  expect(await screen.findByText('名下没有住处')).toBeTruthy()
})

test('a declined home shows the reason, can’t be the current one, and can be claimed again', async () => {
  const declined = homeAt('403', { state: 'declined', declinedBecause: '403 登记的是另一户' })
  cloudAnswering(
    on(me, () => ({ member: meAs({ homes: [declined], currentHouseholdId: declined.householdId }) })),
  )
  show(<HomesPage />)
  expect(await screen.findByText(/403 登记的是另一户/)).toBeTruthy()
  expect(screen.queryByText(/现在住这里/)).toBeNull()
  tap('重新登记')
  expect(phone.visited).toEqual(['navigateTo /features/members/pages/register/index?add=1'])
})

test('another home becomes the current one on a tap', async () => {
  const asked = cloudAnswering(
    on(me, () => ({ member: meAs({ homes: [homeAt('501'), homeAt('602')] }) })),
    on(setCurrentHome, () => meAs()),
  )
  show(<HomesPage />)
  fireEvent.click(await screen.findByRole('button', { name: '现在住这里' }))
  await waitFor(() =>
    expect(asked.get('members.setCurrentHome')).toMatchObject([{ householdId: 'happy.b3.e2.602' }]),
  )
})

test('a tap whose answer was lost is the same request when it is made again, and the next one another', async () => {
  let isBusy = true
  const asked = cloudAnswering(
    on(me, () => ({ member: meAs({ homes: [homeAt('501'), homeAt('602')] }) })),
    on(setCurrentHome, () => {
      if (isBusy) throw new AppError({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
      return meAs()
    }),
  )
  show(<HomesPage />)
  await screen.findByRole('button', { name: '现在住这里' })
  tap('现在住这里')
  expect(await screen.findByText('服务暂时忙不过来，您填的内容还在，请稍后再试。')).toBeTruthy()
  isBusy = false
  for (const taps of [2, 3]) {
    tap('现在住这里')
    await waitFor(() => expect(asked.get('members.setCurrentHome')).toHaveLength(taps))
    await screen.findByRole('button', { name: '现在住这里' })
  }
  const sent = asked.get('members.setCurrentHome') as { requestId: string }[]
  const [first, again, another] = sent.map(({ requestId }) => requestId)
  expect(again).toBe(first)
  expect(another).not.toBe(first)
})

test('with five homes the button says why there can’t be a sixth', async () => {
  const homes = ['1', '2', '3', '4', '5'].map((room) => homeAt(room))
  cloudAnswering(on(me, () => ({ member: meAs({ homes }) })))
  show(<HomesPage />)
  expect(await screen.findByText('最多登记 5 个住处，请先搬出一个不住的。')).toBeTruthy()
  expect(disabled('添加住处')).toBe('true')
  tap('添加住处')
  expect(phone.visited).toEqual([])
})

const waiting = (memberId: string, name: string, part: Partial<PendingHome> = {}): PendingHome => ({
  memberId,
  name,
  maskedPhone: null,
  householdId: `happy.b3.e2.${memberId}`,
  label: `幸福里社区 3号楼 2单元 ${memberId}室`,
  requestedAt: Date.now() - DAY,
  confirmDueAt: Date.now() + DAY,
  ...part,
})
const leader = on(me, () => ({
  member: meAs({ roles: [grantOf('buildingLeader', 'happy.b3', '幸福里社区 3号楼')] }),
}))

test('a building leader confirms a neighbour, who then no longer waits', async () => {
  let items = [waiting('602', '何子轩')]
  const asked = cloudAnswering(
    leader,
    on(listPendingHomes, () => ({ items, next: null })),
    on(confirmHome, ({ householdId }) => {
      items = []
      return { householdId }
    }),
  )
  show(<PendingHomesPage />)
  await screen.findByText('何子轩')
  tap('确认住这里')
  expect(await screen.findByText('已确认何子轩住在 幸福里社区 3号楼 2单元 602室')).toBeTruthy()
  expect(await screen.findByText('幸福里社区 3号楼没有等确认的住户')).toBeTruthy()
  expect(asked.get('members.listPendingHomes')?.[0]).toEqual({ unitId: 'happy.b3', cursor: null })
})

test('what was decided is said where the card stood', async () => {
  let items = [waiting('601', '何子轩'), waiting('602', '周晓梅'), waiting('603', '欧阳静')]
  cloudAnswering(
    leader,
    on(listPendingHomes, () => ({ items, next: null })),
    on(confirmHome, ({ householdId }) => {
      items = items.filter((row) => row.householdId !== householdId)
      return { householdId }
    }),
  )
  show(<PendingHomesPage />)
  await screen.findByText('周晓梅')
  fireEvent.click(screen.getAllByRole('button', { name: '确认住这里' })[1]!)
  await waitFor(() => expect(screen.queryByText('周晓梅')).toBeNull())
  const page = screen.getByRole('main').textContent
  const places = ['何子轩', '已确认周晓梅', '欧阳静'].map((words) => page.indexOf(words))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('nobody is declined without a reason', async () => {
  const asked = cloudAnswering(
    leader,
    on(listPendingHomes, () => ({ items: [waiting('602', '何子轩')], next: null })),
    on(declineHome, ({ householdId }) => ({ householdId })),
  )
  show(<PendingHomesPage />)
  await screen.findByText('何子轩')
  tap('不通过')
  tap('不通过，告诉本人')
  expect(await screen.findByText('这一项还没有填。')).toBeTruthy()
  expect(asked.get('members.declineHome')).toBeUndefined()
  fireEvent.click(screen.getByRole('radio', { name: '房号不对，请核对门牌' }))
  tap('不通过，告诉本人')
  expect(await screen.findByText('何子轩的登记没有通过，已告诉本人')).toBeTruthy()
  expect(asked.get('members.declineHome')).toMatchObject([
    { memberId: '602', householdId: 'happy.b3.e2.602', because: '房号不对，请核对门牌' },
  ])
})

test('a home that waits too long says so, and one’s own household is for somebody else to confirm', async () => {
  const items = [
    waiting('602', '何子轩', { confirmDueAt: Date.now() - DAY - 1 }),
    waiting('501', '吴海峰', { householdId: 'happy.b3.e2.501' }),
  ]
  cloudAnswering(
    leader,
    on(listPendingHomes, () => ({ items, next: null })),
  )
  show(<PendingHomesPage />)
  expect(await screen.findByText('已超过 1 天')).toBeTruthy()
  expect(screen.getByText('不能确认自己家或同住家人的住处，请别的工作人员来确认。')).toBeTruthy()
  const [hers, theirs] = screen.getAllByRole('button', { name: '确认住这里' })
  expect(hers?.getAttribute('aria-disabled')).toBe('false')
  expect(theirs?.getAttribute('aria-disabled')).toBe('true')
})

test('a home that somebody else decided meanwhile is refused on its card', async () => {
  cloudAnswering(
    leader,
    on(listPendingHomes, () => ({ items: [waiting('602', '何子轩')], next: null })),
    on(confirmHome, () => {
      throw new AppError({ code: 'REFUSED', reason: 'members.home_not_pending' })
    }),
  )
  show(<PendingHomesPage />)
  await screen.findByText('何子轩')
  tap('确认住这里')
  expect(await screen.findByText('这个住处已经有人处理过了。')).toBeTruthy()
})

test('a resident who comes upon the list of homes to confirm learns who may', async () => {
  const asked = cloudAnswering(on(me, () => ({ member: meAs() })))
  show(<PendingHomesPage />)
  expect(await screen.findByText('这件事由社区工作人员办理，您的身份办不了。')).toBeTruthy()
  expect(asked.get('members.listPendingHomes')).toBeUndefined()
})
