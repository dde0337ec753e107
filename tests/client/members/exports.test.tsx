import { fireEvent, screen, waitFor } from '@testing-library/react'
import { AppError } from '@shared/errors'
import { linkToExport, listMyExports, requestExport } from '@shared/exports/contracts'
import type { ExportView } from '@shared/exports/schema'
import { me } from '@shared/members/contracts'
import { HOUR } from '@shared/time'
import { exportPeriods } from '@/features/members/export-periods'
import ExportsPage from '../../../client/src/features/members/pages/exports/index'
import { phone } from '../../support/taro/taro'
import { grantOf, meAs } from './people'
import { cloudAnswering, on, show, type Answer } from './scripted-cloud'

const secretary = on(me, () => ({
  member: meAs({ roles: [grantOf('secretary', 'happy', '幸福里社区')] }),
}))
const table = (part: Partial<ExportView> = {}): ExportView => ({
  id: 'table',
  kind: 'appeals',
  title: '诉求清单 幸福里社区 2026.10.01 至 2026.10.31',
  state: 'ready',
  rows: 120,
  createdAt: Date.now() - HOUR,
  expiresAt: Date.now() + 23 * HOUR,
  because: null,
  ...part,
})
const tables = (...items: ExportView[]) => on(listMyExports, () => ({ items, next: null }))
const link = on(linkToExport, () => ({ url: 'https://storage/table.xlsx', fileName: '诉求清单.xlsx' }))

const open = (...answers: Answer[]) => {
  const asked = cloudAnswering(secretary, ...answers)
  show(<ExportsPage />)
  return asked
}

test('a table that is there is fetched and opened under its name, in the place of those before', async () => {
  open(tables(table()), link)
  phone.files.add('上月.xlsx')
  phone.download = () => 200
  expect(await screen.findByText('可以下载')).toBeTruthy()
  expect(screen.getByText(/共 120 行/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '下载' }))
  await waitFor(() => expect(phone.opened).toEqual(['诉求清单.xlsx']))
  expect([...phone.files]).toEqual(['诉求清单.xlsx'])
})

test.each([
  ['the network is gone', null, '手机没有连上网'],
  ['the link has run out', 403, '服务暂时忙不过来'],
])('when %s, the page says so and the button stays', async (_, status, sentence) => {
  open(tables(table()), link)
  phone.download = () => status
  fireEvent.click(await screen.findByRole('button', { name: '下载' }))
  expect(await screen.findByText(new RegExp(sentence))).toBeTruthy()
  expect(screen.getByRole('button', { name: '下载' })).toBeTruthy()
  expect(phone.opened).toEqual([])
})

test('when the link is refused, the reason is on the card', async () => {
  const refused = on(linkToExport, () => {
    throw new AppError({ code: 'REFUSED', reason: 'exports.expired' })
  })
  open(tables(table()), refused)
  fireEvent.click(await screen.findByRole('button', { name: '下载' }))
  expect(await screen.findByText(/请重新导出/)).toBeTruthy()
})

test.each([
  ['waits', { state: 'waiting', expiresAt: null }, '排队中', /还没有做好/],
  ['is being made', { state: 'building', expiresAt: null }, '制作中', /还没有做好/],
  ['is gone', { state: 'expired' }, '已删除', /请重新导出/],
  ['is about to go', { expiresAt: Date.now() - 1 }, '已删除', /请重新导出/],
  ['failed', { state: 'failed', because: 'exports.no_rows', expiresAt: null }, '没有做成', /没有记录/],
] as const)('a table that %s has no button, and says why', async (_, part, word, sentence) => {
  open(tables(table(part)))
  expect(await screen.findByText(word)).toBeTruthy()
  expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '下载' })).toBeNull()
})

test('a table of a month is asked for in two taps', async () => {
  const asked = open(
    tables(),
    on(requestExport, () => table({ state: 'waiting' })),
  )
  fireEvent.click(await screen.findByRole('radio', { name: '本月' }))
  fireEvent.click(screen.getByRole('button', { name: '导出' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  const [thisMonth] = exportPeriods(Date.now())
  const { from, to } = thisMonth!
  expect(asked.get('exports.request')).toEqual([
    expect.objectContaining({ kind: 'appeals', parameters: { unitId: 'happy', from, to } }),
  ])
})

test('a secretary chooses between cases and bookings', async () => {
  const asked = open(
    tables(),
    on(requestExport, () => table({ kind: 'bookings', state: 'waiting' })),
  )
  expect(await screen.findByText(/诉求清单：/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '预约清单' }))
  expect(screen.getByText(/预约清单：.*不含个人的姓名和电话/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '导出' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  expect(asked.get('exports.request')).toEqual([expect.objectContaining({ kind: 'bookings' })])
})

test('whoever answers for a partner unit takes the bookings of its rooms home, and no cases', async () => {
  const liaison = on(me, () => ({
    member: meAs({ roles: [grantOf('partnerLiaison', 'bank', '幸福里银行')] }),
  }))
  const asked = cloudAnswering(
    liaison,
    tables(),
    on(requestExport, () => table({ kind: 'bookings', state: 'waiting' })),
  )
  show(<ExportsPage />)
  expect(await screen.findByText(/预约清单：/)).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '诉求清单' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '导出' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  expect(asked.get('exports.request')).toEqual([
    expect.objectContaining({
      kind: 'bookings',
      parameters: expect.objectContaining({ unitId: 'bank' }) as unknown,
    }),
  ])
})

test('who may not export is told who may', async () => {
  cloudAnswering(on(me, () => ({ member: meAs({}) })))
  show(<ExportsPage />)
  expect(await screen.findByText(/社区工作人员办理/)).toBeTruthy()
})

test.each([
  ['2026-11-16T09:00:00+08:00', '2026-11-01', '2026-11-16', '2026-10-01', '2026-10-31'],
  ['2026-01-01T00:00:00+08:00', '2026-01-01', '2026-01-01', '2025-12-01', '2025-12-31'],
  ['2028-03-31T23:59:00+08:00', '2028-03-01', '2028-03-31', '2028-02-01', '2028-02-29'],
])('at %s this month and the last are whole', (at, from, to, lastFrom, lastTo) => {
  const [thisMonth, lastMonth] = exportPeriods(Date.parse(at))
  expect(thisMonth).toMatchObject({ from, to })
  expect(lastMonth).toMatchObject({ from: lastFrom, to: lastTo })
})
