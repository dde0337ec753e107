import { deskFigures } from '@/pages/home/desk-figures'
import { DAY, HOUR } from '@shared/time'
import { card, now } from './cases'

const dueAt = (at: number) => ({ ...card, dueAt: at, state: 'inProgress' as const })

test.each([
  ['nothing on the desk', [], false, { overdue: '0', dueSoon: '0', unaccepted: '0' }],
  [
    'all of a short list',
    [dueAt(now - 1), dueAt(now + HOUR)],
    false,
    { overdue: '1', dueSoon: '1', unaccepted: '0' },
  ],
  ['a page that ends overdue', [dueAt(now - 1)], true, { overdue: '1+', dueSoon: '0+', unaccepted: '0+' }],
  [
    'a page that ends due soon',
    [dueAt(now - 1), dueAt(now + HOUR)],
    true,
    { overdue: '1', dueSoon: '1+', unaccepted: '0+' },
  ],
  [
    'a page that ends later',
    [dueAt(now - 1), dueAt(now + HOUR), dueAt(now + 2 * DAY)],
    true,
    { overdue: '1', dueSoon: '1', unaccepted: '0+' },
  ],
])('%s: only what further pages may raise has a plus', (_, cases, hasMore, expected) => {
  expect(deskFigures(cases, hasMore, now)).toEqual(expected)
})
