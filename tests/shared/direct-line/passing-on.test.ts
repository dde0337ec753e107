import { assistRefusal, sendDownRefusal } from '../../../shared/direct-line/levels'
import { mergeRefusal } from '../../../shared/direct-line/merging'
import { MOST_WHISTLES, whistleRefusal } from '../../../shared/direct-line/whistle'
import type { Level } from '../../../shared/roles'

const happy = ['d1', 's1', 'happy']
const grid = [...happy, 'happy.g1']
const open = { unitIds: [...grid, 'happy.b1'], deskId: 'happy', concerns: 'nobody' } as const
const keptFromGrid = { unitIds: happy, deskId: 'happy', concerns: 'grid' } as const
const unit = (level: Level, ...unitIds: string[]) => ({ level, unitIds })

test.each([
  ['its own grid', open, unit('grid', ...grid), null],
  ['another grid of the community', open, unit('grid', ...happy, 'happy.g2'), null],
  ['the desk itself', open, unit('community', ...happy), 'appeal.unit_not_below'],
  ['another community', open, unit('community', 'd1', 's1', 'locust'), 'appeal.unit_not_below'],
  ['a building', open, unit('building', ...grid, 'happy.b1'), 'appeal.unit_not_below'],
  [
    'another community, from the subdistrict',
    { ...open, deskId: 's1' },
    unit('community', 'd1', 's1', 'locust'),
    null,
  ],
  ['the grid that it is kept from', keptFromGrid, unit('grid', ...grid), 'appeal.unit_not_below'],
  ['its community, kept from the grid', { ...keptFromGrid, deskId: 's1' }, unit('community', ...happy), null],
] as const)('sending a case down to %s', (_, appeal, target, expected) => {
  expect(sendDownRefusal(appeal, target)).toBe(expected)
})

const property = { id: 'property', unitIds: happy, isPartner: true }
const kept = { unitIds: ['d1', 's1'], concerns: 'community' } as const
test.each([
  ['a partner of the community', open, property, null],
  [
    'a partner of another community',
    open,
    { ...property, unitIds: ['d1', 's1', 'locust'] },
    'appeal.assist_outside',
  ],
  ['a partner of the community that it is kept from', kept, property, 'appeal.assist_outside'],
  ['a partner of the subdistrict that keeps it', kept, { ...property, unitIds: ['d1', 's1'] }, null],
  [
    'the community it is kept from',
    kept,
    { id: 'happy', unitIds: happy, isPartner: false },
    'appeal.assist_outside',
  ],
  [
    'another community of the subdistrict',
    open,
    { id: 'locust', unitIds: ['d1', 's1', 'locust'], isPartner: false },
    null,
  ],
  [
    'a community of another subdistrict',
    open,
    { id: 'far', unitIds: ['d1', 's2', 'far'], isPartner: false },
    'appeal.assist_outside',
  ],
] as const)('assistance by %s', (_, appeal, helper, expected) => {
  expect(assistRefusal(appeal, helper)).toBe(expected)
})

const whistled = (unitId: string, answer: null | { result: 'done'; text: string; at: number }) => ({
  unitId,
  answer,
})
const done = { result: 'done', text: '好了', at: 0 } as const
test.each([
  ['a partner of its community', [], 'property', 'happy', null],
  ['a partner of another community', [], 'property', 'locust', 'appeal.whistle_outside'],
  ['the level above', [], 's1', null, null],
  ['its own desk', [], 'happy', null, 'appeal.unit_not_above'],
  ['a desk below', [], 'happy.g1', null, 'appeal.unit_not_above'],
  ['a unit elsewhere', [], 's2', null, 'appeal.unit_not_above'],
  [
    'one that has yet to answer',
    [whistled('property', null)],
    'property',
    'happy',
    'appeal.already_whistled',
  ],
  ['one that has answered', [whistled('property', done)], 'property', 'happy', null],
  [
    'an eleventh unit',
    Array.from({ length: MOST_WHISTLES }, (_, index) => whistled(`p${index}`, done)),
    'property',
    'happy',
    'appeal.too_many_whistles',
  ],
] as const)('whistling for %s', (_, whistles, unitId, hangsUnder, expected) => {
  expect(whistleRefusal({ ...open, whistles }, { unitId, hangsUnder })).toBe(expected)
})

const one = { id: 'one', communityId: 'happy', concerns: 'nobody', state: 'submitted' } as const
const other = { ...one, id: 'other', state: 'inProgress' } as const
test.each([
  ['an open case of the same community', other, null],
  ['itself', one, 'appeal.merge_into_itself'],
  ['a case of another community', { ...other, communityId: 'locust' }, 'appeal.merge_elsewhere'],
  ['a case that has ended', { ...other, state: 'merged' }, 'appeal.merge_elsewhere'],
  ['a case that concerns somebody in charge', { ...other, concerns: 'grid' }, 'appeal.merge_kept'],
] as const)('merging a case into %s', (_, into, expected) => {
  expect(mergeRefusal(one, into)).toBe(expected)
})
