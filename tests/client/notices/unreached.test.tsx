import { fireEvent, screen } from '@testing-library/react'
import { Unreached } from '@/features/notices/unreached'
import { listUnreached } from '@shared/notices/contracts'
import type { UnreachedCard } from '@shared/notices/schema'
import type { RoleGrant } from '@shared/roles'
import { phone } from '../../support/taro/taro'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const grant: RoleGrant = {
  id: 'r1',
  role: 'secretary',
  unitId: 'happy',
  unitName: '幸福里社区',
  from: 0,
  until: null,
}

const card = (number: number): UnreachedCard => ({
  noticeId: `n${number}`,
  title: `${number}号楼停水通知`,
  isUrgent: false,
  at: number,
  waiting: number,
  households: 15,
})

test('four that were not reached are named, and how many others there are is said', async () => {
  cloudAnswering(on(listUnreached, () => ({ items: [1, 2, 3, 4, 5, 6].map(card), others: 7 })))
  show(<Unreached grant={grant} />)
  expect(await screen.findByText('4号楼停水通知')).toBeTruthy()
  expect(screen.queryByText('5号楼停水通知')).toBeNull()
  fireEvent.click(screen.getByRole('link', { name: /别的没通知到的/ }))
  expect(screen.getByText('9 条')).toBeTruthy()
  expect(phone.visited).toEqual(['navigateTo /features/notices/pages/posted/index'])
})

test('where everybody was reached, nothing is left over', async () => {
  cloudAnswering(on(listUnreached, () => ({ items: [], others: 0 })))
  show(<Unreached grant={grant} />)
  expect(await screen.findByText('都通知到了')).toBeTruthy()
  expect(screen.queryByText('别的没通知到的')).toBeNull()
})
