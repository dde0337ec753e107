import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { keep } from '@/cloud/kept'
import MyDataPage from '@/features/members/pages/my-data/index'
import { me } from '@shared/members/contracts'
import { deleteMe, listMyData } from '@shared/members/my-data-contracts'
import type { Me } from '@shared/members/schema'
import { AppError } from '@shared/errors'
import { phone } from '../../support/taro/taro'
import { holder, resident } from '../direct-line/cases'
import { cloudAnswering, on, show, type Answer } from './scripted-cloud'

const at = Date.parse('2026-11-02T10:00:00+08:00')
const entry = (title: string, text = '') => ({ at, title, text })

const cloud = (member: Me, ...answers: Answer[]) =>
  cloudAnswering(
    ...answers,
    on(me, () => ({ member })),
    on(listMyData, ({ part, cursor }) => {
      if (part === 'profile') return { items: [entry('王秀兰', '手机 138****0001')], next: null }
      if (part !== 'cases') return { items: [], next: null }
      return cursor === null
        ? { items: [entry('电梯停了')], next: 'more' }
        : { items: [entry('路灯不亮')], next: null }
    }),
  )

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('each part of what is kept is read when it is asked for', async () => {
  const asked = cloud(resident)
  show(<MyDataPage />)
  await tap('个人信息')
  expect(await screen.findByText('王秀兰；手机 138****0001')).toBeTruthy()
  expect(asked.get(listMyData.name)).toEqual([{ part: 'profile', cursor: null }])
  await tap('积分')
  expect(await screen.findByText('没有留下什么')).toBeTruthy()
})

test('all of it is taken along as text, page by page to the end', async () => {
  cloud(resident)
  show(<MyDataPage />)
  await tap('复制全部')
  expect(await screen.findByText('已经复制，去备忘录里粘贴')).toBeTruthy()
  expect(phone.clipboard).toContain('【个人信息】\n2026-11-02 王秀兰 手机 138****0001')
  expect(phone.clipboard).toContain('【我的反映】\n2026-11-02 电梯停了\n2026-11-02 路灯不亮')
})

test('a phone that doesn’t let anything be copied says so, and it can be tried again', async () => {
  cloud(resident)
  phone.clipboard = null
  show(<MyDataPage />)
  await tap('复制全部')
  expect(await screen.findByText('手机没有让复制，请再试一次')).toBeTruthy()
  phone.clipboard = ''
  await tap('复制全部')
  expect(await screen.findByText('已经复制，去备忘录里粘贴')).toBeTruthy()
})

test('ending the account asks once more, then this phone forgets the person but not how large the letters are', async () => {
  const asked = cloud(
    resident,
    on(deleteMe, () => ({ isDeleted: true as const })),
  )
  keep('look', { size: 'large' })
  keep('draft', { text: '写了一半' })
  show(<MyDataPage />)
  await tap('注销我的账号')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '注销，不再使用' }))
  await waitFor(() => expect(phone.visited).toContain('reLaunch /pages/home/index'))
  expect(asked.get(deleteMe.name)).toMatchObject([{ memberId: resident.id }])
  expect(phone.storage.has('look')).toBe(true)
  expect(phone.storage.has('draft')).toBe(false)
})

test('a lost answer leaves everything as it is, and the next tap goes under the same request', async () => {
  const asked = cloud(
    resident,
    on(deleteMe, () => {
      throw new AppError({ code: 'UNAVAILABLE', reason: 'core.offline' })
    }),
  )
  show(<MyDataPage />)
  await tap('注销我的账号')
  const sure = within(screen.getByRole('dialog')).getByRole('button', { name: '注销，不再使用' })
  fireEvent.click(sure)
  await waitFor(() => expect(asked.get(deleteMe.name)).toHaveLength(1))
  await waitFor(() => expect(sure.getAttribute('aria-disabled')).toBe('false'))
  fireEvent.click(sure)
  await waitFor(() => expect(asked.get(deleteMe.name)).toHaveLength(2))
  const [first, second] = asked.get(deleteMe.name) as { requestId: string }[]
  expect(second!.requestId).toBe(first!.requestId)
  expect(phone.visited).toEqual([])
})

test('whoever holds a role reads why they can’t leave yet', async () => {
  cloud(holder('secretary'))
  show(<MyDataPage />)
  const leave = await screen.findByRole('button', { name: '注销我的账号' })
  expect(leave.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/您还担任着社区的身份/)).toBeTruthy()
})

test('whoever isn’t registered reads that nothing is kept', async () => {
  cloudAnswering(on(me, () => ({ member: null })))
  show(<MyDataPage />)
  expect(await screen.findByText('社区还没有您的资料')).toBeTruthy()
})
