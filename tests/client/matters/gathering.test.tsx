import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Gathering } from '@/features/matters/pages/comments/gathering'
import { bundleComments, listComments } from '@shared/matters/contracts'
import { AppError } from '@shared/errors'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const bundles = [
  { id: 'b1', title: '扶手', answer: null },
  { id: 'b2', title: null, answer: null },
]
const written = on(listComments, () => ({
  items: [
    {
      id: 'c1',
      text: '扶手松了好几年。',
      by: '1号楼居民',
      at: 0,
      seconds: 2,
      bundleId: null,
      isMine: false,
      check: 'passed' as const,
    },
  ],
  next: null,
}))
const full = on(bundleComments, () => {
  throw new AppError({ code: 'REFUSED', reason: 'matter.gathered_too_often' })
})

test('a picked comment is added to a bundle that is there, or the reason why not is said in the sheet', async () => {
  const asked = cloudAnswering(written, full)
  show(<Gathering id="m1" bundles={bundles} />)
  fireEvent.click(await screen.findByRole('switch', { name: '选这一条' }))
  fireEvent.click(screen.getByRole('button', { name: '加到已有的一类' }))
  expect(screen.getByRole('link', { name: '名称待审核的一类' })).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: '扶手' }))
  await waitFor(() =>
    expect(asked.get(bundleComments.name)).toMatchObject([{ id: 'm1', bundleId: 'b1', commentIds: ['c1'] }]),
  )
  expect(await screen.findByText(/归并的次数已经用完/)).toBeTruthy()
})

test('while nothing has been gathered, a picked comment can only begin a kind of its own', async () => {
  cloudAnswering(written)
  show(<Gathering id="m1" bundles={[]} />)
  fireEvent.click(await screen.findByRole('switch', { name: '选这一条' }))
  expect(screen.getByRole('button', { name: '把选好的 1 条归成一类' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '加到已有的一类' })).toBeNull()
})
