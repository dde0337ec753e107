import { bandLineOf, lineFor } from '@/features/windows/band-lines'
import { draftOf, emptyForm, formOf } from '@/features/windows/pages/edit-window/window-form'
import type { WindowView } from '@shared/windows/window'

const nine = { from: 540, to: 600, places: 8 }

test.each([
  ['09:00-10:00 8', { weekday: null, band: nine }],
  ['9:00 至 10:00 8个', { weekday: null, band: nine }],
  ['09：00—10：00 8', { weekday: null, band: nine }],
  ['周六 09:00-10:00 8', { weekday: 6, band: nine }],
  ['周日09:00-10:00 8', { weekday: 0, band: nine }],
  ['上午 8 个', null],
  ['09:00-10:00', null],
])('the line “%s” is read as it is meant', (line, meant) => {
  expect(bandLineOf(line)).toEqual(meant)
})

test('a line is written as it is read', () => {
  expect(bandLineOf(lineFor({ weekday: 3, band: nine }))).toEqual({ weekday: 3, band: nine })
})

const window: WindowView = {
  id: 'w1',
  revision: 3,
  centreId: 'c1',
  centreName: '幸福里党群服务站',
  unitIds: ['d1', 's1', 'happy'],
  name: '综合窗口',
  letter: 'A',
  desks: [{ id: 'desk1', label: '1号台' }],
  weekly: [
    { weekday: 1, band: nine },
    { weekday: 2, band: nine },
    { weekday: 6, band: { ...nine, places: 4 } },
  ],
  isClosedOnHolidays: true,
  daysAhead: 7,
  isOpen: true,
}

test('opening a window’s form and saving it unchanged changes nothing', () => {
  const form = formOf(window)
  expect(form.bands).toBe('09:00-10:00 8\n周六 09:00-10:00 4')
  const { id: _id, revision: _, centreId: _c, centreName: _n, unitIds: _u, ...draft } = window
  expect(draftOf(form, window)).toEqual(draft)
})

test('a desk that keeps its name keeps its id, and a new one gets one of its own', () => {
  const { desks } = draftOf({ ...formOf(window), desks: '2号台\n1号台' }, window)
  expect(desks.map(({ label }) => label)).toEqual(['2号台', '1号台'])
  expect(desks[1]!.id).toBe('desk1')
  expect(new Set(desks.map(({ id }) => id)).size).toBe(2)
})

test('a new window has working days and no desk without a name', () => {
  const draft = draftOf({ ...emptyForm, name: '窗口' }, null)
  expect(new Set(draft.weekly.map(({ weekday }) => weekday))).toEqual(new Set([1, 2, 3, 4, 5]))
  expect(draft.desks).toEqual([{ id: '1号台.1', label: '1号台' }])
})
