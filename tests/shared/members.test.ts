import { audienceRefusal } from '../../shared/audience'
import type { Home } from '../../shared/members/homes'
import { HomeClaim, householdIdOf, MAX_HOMES } from '../../shared/members/homes'
import {
  addHomeRefusal,
  decideHomeRefusal,
  grantRoleRefusal,
  handOverRefusal,
} from '../../shared/members/rules'
import type { Actor } from '../../shared/members/schema'
import { maskName, maskPhone } from '../../shared/personal'
import { holdsRole, type RoleGrant } from '../../shared/roles'

const now = 1_000_000
const grant = (more: Partial<RoleGrant> = {}): RoleGrant => ({
  id: 'g',
  role: 'buildingLeader',
  unitId: 'b1',
  unitName: '1号楼',
  from: 0,
  until: null,
  ...more,
})
const home = (householdId: string, state: Home['state'] = 'pending'): Home => ({
  householdId,
  communityId: 'c1',
  communityName: '幸福里社区',
  label: '幸福里社区 1号楼 1单元 101室',
  unitIds: ['d1', 's1', 'c1', 'g1', 'b1', 'e1'],
  state,
  requestedAt: 0,
  confirmDueAt: 0,
  declinedBecause: null,
})
const actor = (more: Partial<Actor> = {}): Actor => ({ id: 'a', homes: [], roles: [], ...more })

test.each([
  ['in its own unit', ['d1', 'c1', 'b1'], now, true],
  ['below it', ['d1', 'c1', 'b1', 'e1'], now, true],
  ['above it', ['d1', 'c1'], now, false],
  ['beside it', ['d1', 'c1', 'b2'], now, false],
])('a role holds %s', (_, unitIds, at, expected) => {
  expect(holdsRole([grant()], ['buildingLeader'], unitIds, at)).toBe(expected)
})

test.each([
  ['the instant it begins', 500, true],
  ['the instant before', 499, false],
  ['the instant it ends', 900, false],
  ['the instant before it ends', 899, true],
])('a role from 500 until 900 holds at %s', (_, at, expected) => {
  expect(holdsRole([grant({ from: 500, until: 900 })], ['buildingLeader'], ['b1'], at)).toBe(expected)
})

test.each([
  ['a leader of the building', actor({ roles: [grant()] }), home('h'), null],
  [
    'a leader of another building',
    actor({ roles: [grant({ unitId: 'b2' })] }),
    home('h'),
    'members.outside_scope',
  ],
  [
    'an entrance leader',
    actor({ roles: [grant({ role: 'entranceLeader', unitId: 'e1' })] }),
    home('h'),
    'members.outside_scope',
  ],
  [
    'the leader for the own household',
    actor({ roles: [grant()], homes: [home('h')] }),
    home('h'),
    'members.own_home',
  ],
  [
    'anybody, once it is decided',
    actor({ roles: [grant()] }),
    home('h', 'confirmed'),
    'members.home_not_pending',
  ],
  ['anybody, when it has been left', actor({ roles: [grant()] }), undefined, 'members.home_missing'],
])('whether %s may confirm a home', (_, who, which, expected) => {
  expect(decideHomeRefusal(which, who, now)).toBe(expected)
})

test('a home is added once, again after it was declined, and five at most', () => {
  const five = Array.from({ length: MAX_HOMES }, (_, index) => home(`h${index}`))
  expect(addHomeRefusal([home('h')], 'h')).toBe('members.home_exists')
  expect(addHomeRefusal([home('h', 'declined')], 'h')).toBeNull()
  expect(addHomeRefusal(five, 'h9')).toBe('members.too_many_homes')
})

test.each([
  [
    'on the wrong level',
    { role: 'secretary', unitId: 'b1', level: 'building', until: null },
    'members.role_level',
  ],
  [
    'ending in the past',
    { role: 'buildingLeader', unitId: 'b2', level: 'building', until: now },
    'members.role_until_passed',
  ],
  [
    'held already',
    { role: 'buildingLeader', unitId: 'b1', level: 'building', until: null },
    'members.role_exists',
  ],
  [
    'held in another building',
    { role: 'buildingLeader', unitId: 'b2', level: 'building', until: null },
    null,
  ],
] as const)('a role %s', (_, wanted, expected) => {
  expect(grantRoleRefusal({ roles: [grant()] }, wanted, now)).toBe(expected)
})

test('a role given an instant after one’s own clock reading is held already', () => {
  const wanted = { role: 'buildingLeader', unitId: 'b1', level: 'building', until: null } as const
  expect(grantRoleRefusal({ roles: [grant({ from: now + 3 })] }, wanted, now)).toBe('members.role_exists')
})

test('work goes to somebody else who holds the same role there', () => {
  const holder = actor({ roles: [grant()] })
  expect(handOverRefusal(holder, holder, grant(), now)).toBe('members.hand_over_to_self')
  expect(handOverRefusal(holder, actor({ id: 'b' }), grant(), now)).toBe('members.hand_over_without_role')
  expect(handOverRefusal(holder, actor({ id: 'b', roles: [grant()] }), grant(), now)).toBeNull()
})

test.each([
  ['501', true],
  ['2-301', true],
  ['1203A', true],
  ['五零一', false],
  ['501; drop', false],
  ['', false],
])('the room number %p', (room, expected) => {
  expect(HomeClaim.safeParse({ entranceId: 'e1', room }).success).toBe(expected)
})

test('a household is an entrance and a room', () => {
  expect(householdIdOf({ entranceId: 'e1', room: '501' })).toBe('e1.501')
})

test('names and phones are masked', () => {
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect([maskName('王秀兰'), maskName('李'), maskName('欧阳娜娜')]).toEqual(['王**', '李*', '欧***'])
})

test.each([
  ['anyone', null, null],
  ['resident', null, 'core.not_registered'],
  ['resident', actor(), null],
  ['confirmedResident', actor({ homes: [home('h')] }), 'core.not_confirmed'],
  ['confirmedResident', actor({ homes: [home('h', 'confirmed')] }), null],
  ['buildingLeader', actor(), 'core.role_missing'],
  ['buildingLeader', actor({ roles: [grant({ until: now })] }), 'core.role_missing'],
  ['buildingLeader', actor({ roles: [grant()] }), null],
] as const)('an endpoint for %s', (audience, who, expected) => {
  expect(audienceRefusal([audience], who, now)).toBe(expected)
})
