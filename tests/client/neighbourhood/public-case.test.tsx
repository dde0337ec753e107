import { fireEvent, screen, waitFor } from '@testing-library/react'
import { followAppeal, supportAppeal } from '@shared/direct-line/public-contracts'
import { AppError } from '@shared/errors'
import { DAY, HOUR } from '@shared/time'
import PublicCasePage from '@/features/neighbourhood/pages/public-case/index'
import { homeAt, meAs } from '../members/people'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { phone } from '../../support/taro/taro'
import { answersAs, answersCase, publicCase } from './town'

const open = () => {
  phone.params = { id: 'a1' }
  show(<PublicCasePage />)
}

test('a neighbour reads how it stands, what comes next, and each step by role and unit', async () => {
  cloudAnswering(...answersAs(), answersCase({ supporters: 3 }))
  open()
  expect(await screen.findByText('三楼的灯坏了三天，晚上看不见台阶。')).toBeTruthy()
  expect(screen.getByText('3 位邻居附议：我也遇到了')).toBeTruthy()
  expect(screen.getAllByText(/^应在 .* 前答复，还剩 1 天$/)).toHaveLength(2)
  // Worded for neighbours: the table's own words speak to the resident whose case it is.
  expect(screen.getByText('请反映的人补充情况')).toBeTruthy()
  expect(screen.getByText(/网格员 · 第一网格/)).toBeTruthy()
})

test('what is late is said plainly', async () => {
  cloudAnswering(...answersAs(), answersCase({ dueAt: Date.now() - 2 * DAY - HOUR }))
  open()
  expect(await screen.findAllByText(/^本该在 .* 前答复，已超过 2 天$/)).toHaveLength(2)
})

test('"me too" can be said and taken back, each under a request of its own', async () => {
  let isSupporting = false
  const asked = cloudAnswering(
    ...answersAs(),
    answersCase(),
    on(supportAppeal, (wish) => {
      isSupporting = wish.isSupporting
      return publicCase({ iSupport: isSupporting, iFollow: true, supporters: isSupporting ? 1 : 0 })
    }),
  )
  open()
  fireEvent.click(await screen.findByRole('button', { name: '我也遇到了（附议）' }))
  fireEvent.click(await screen.findByRole('button', { name: '取消附议' }))
  expect(await screen.findByRole('button', { name: '我也遇到了（附议）' })).toBeTruthy()
  const sent = asked.get('directLine.supportAppeal') as { isSupporting: boolean; requestId: string }[]
  expect(sent.map((wish) => wish.isSupporting)).toEqual([true, false])
  expect(sent[0]!.requestId).not.toBe(sent[1]!.requestId)
  // Asked about messages once, on the tap after which something is awaited.
  expect(phone.askedAbout).toEqual(['community-direct-appeal-progress'])
})

test('somebody whose home isn’t confirmed reads why they can’t second it yet', async () => {
  const newcomer = meAs({ homes: [homeAt('501', { state: 'pending' })] })
  const asked = cloudAnswering(...answersAs(newcomer), answersCase())
  open()
  const button = await screen.findByRole('button', { name: '我也遇到了（附议）' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button)
  expect(asked.has('directLine.supportAppeal')).toBe(false)
})

test('following is switched on and off, and a refusal is said', async () => {
  cloudAnswering(
    ...answersAs(),
    answersCase(),
    on(followAppeal, () => {
      throw new AppError({ code: 'REFUSED', reason: 'appeal.not_public' })
    }),
  )
  open()
  fireEvent.click(await screen.findByRole('switch', { name: /关注这件事/ }))
  expect(await screen.findByText('这件事没有公开，看不了。')).toBeTruthy()
  expect(screen.getByRole('switch', { name: /关注这件事/ }).getAttribute('aria-checked')).toBe('false')
})

test('who filed it finds the way to all of it, and no "me too"', async () => {
  cloudAnswering(...answersAs(), answersCase({ isMine: true }))
  open()
  fireEvent.click(await screen.findByRole('link', { name: '这是您反映的，看全部经过' }))
  expect(phone.visited).toEqual(['navigateTo /features/direct-line/pages/appeal/index?id=a1'])
  expect(screen.queryByRole('button', { name: /附议/ })).toBeNull()
  expect(screen.queryByRole('switch')).toBeNull()
})

test('what has ended shows its answer and asks for nothing more', async () => {
  const answer = { text: '灯已经换新。', at: Date.now() - DAY }
  cloudAnswering(...answersAs(), answersCase({ state: 'closed', outcome: 'fixed', answer, dueAt: null }))
  open()
  expect(await screen.findByText('灯已经换新。')).toBeTruthy()
  expect(screen.getByText('已办结 · 已解决')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('button', { name: /附议/ })).toBeNull())
  expect(screen.queryByRole('switch')).toBeNull()
})
