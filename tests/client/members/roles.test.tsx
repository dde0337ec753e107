import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listPartnerUnits } from '@shared/direct-line/staff-contracts'
import { AppError } from '@shared/errors'
import { endRole, grantRole, listMembers, listUnits, me, showOpenWork } from '@shared/members/contracts'
import type { MemberCard, OpenWork } from '@shared/members/schema'
import RolesPage from '../../../client/src/features/members/pages/roles/index'
import { cardOf, grantOf, meAs, unitsOf } from './people'
import { cloudAnswering, on, show, type Answer, type Asked } from './scripted-cloud'

const admin = on(me, () => ({ member: meAs({ roles: [grantOf('admin', 'd1', '和平区')] }) }))
const units = on(listUnits, ({ level }) => ({ units: unitsOf(level) }))
const workerIn = grantOf('communityWorker', 'happy', '幸福里社区')
const sun = cardOf('m2', '孙丽娟', [workerIn])
const lin = cardOf('m3', '林晓东', [{ ...workerIn, id: 'lin' }])
const secretary = cardOf('m4', '赵敏', [grantOf('secretary', 'happy', '幸福里社区')])

const people = (...items: MemberCard[]) => on(listMembers, () => ({ items, next: null }))
const openWork = (part: Partial<OpenWork>) =>
  on(showOpenWork, () => ({ appeals: [], hasMoreAppeals: false, pendingHomes: 0, ...part }))
const leak = { id: 'a1', ticket: '261112-2735', title: '卫生间顶上一直渗水' }

const dialog = () => within(screen.getByRole('dialog'))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))

async function openCommunity(...answers: Answer[]): Promise<Asked> {
  const asked = cloudAnswering(admin, units, ...answers)
  show(<RolesPage />)
  await choose('幸福里社区')
  return asked
}

async function startEnding(name: string): Promise<void> {
  await screen.findByText(name)
  const [first] = screen.getAllByRole('button', { name: '结束社区工作者' })
  fireEvent.click(first!)
}

test('an administrator who opens a community sees its role holders', async () => {
  const asked = await openCommunity(people(sun))
  expect(await screen.findByText('孙丽娟')).toBeTruthy()
  expect(asked.get('members.listMembers')).toEqual([
    { unitId: 'happy', show: 'roleHolders', name: null, cursor: null },
  ])
})

test('a unit where nobody holds a role says how to name somebody', async () => {
  await openCommunity(people())
  expect(await screen.findByText('幸福里社区还没有人有身份')).toBeTruthy()
})

test('a role is given in a unit of its level, for the term chosen', async () => {
  const asked = await openCommunity(
    people(cardOf('m9', '李晓雯')),
    on(grantRole, () => cardOf('m9', '李晓雯')),
  )
  await choose('住在这里的人')
  fireEvent.click(await screen.findByRole('button', { name: '指定身份' }))
  fireEvent.click(dialog().getByRole('radio', { name: '楼栋长' }))
  fireEvent.click(await dialog().findByRole('radio', { name: '3号楼' }))
  fireEvent.click(dialog().getByRole('radio', { name: '三年' }))
  fireEvent.click(dialog().getByRole('button', { name: '指定' }))
  expect(await screen.findByText('李晓雯现在是幸福里社区 3号楼的楼栋长')).toBeTruthy()
  expect(asked.get('members.grantRole')).toMatchObject([
    { memberId: 'm9', role: 'buildingLeader', unitId: 'happy.b3', until: expect.any(Number) as number },
  ])
})

const partners = on(listPartnerUnits, ({ unitId }) => ({
  partners: [
    { id: 'p1', name: `${unitId}物业`, kind: '物业', hasLiaison: false, parentId: unitId, parentName: '' },
  ],
}))

test('a liaison is named in one of the community’s partner units', async () => {
  const asked = await openCommunity(
    partners,
    people(cardOf('m9', '李晓雯')),
    on(grantRole, () => cardOf('m9', '李晓雯')),
  )
  await choose('住在这里的人')
  fireEvent.click(await screen.findByRole('button', { name: '指定身份' }))
  fireEvent.click(dialog().getByRole('radio', { name: '单位联络员' }))
  const partner = await dialog().findByRole('radio', { name: /happy物业/ })
  expect(dialog().getByRole('button', { name: '指定' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(partner)
  fireEvent.click(dialog().getByRole('button', { name: '指定' }))
  expect(await screen.findByText('李晓雯现在是happy物业的单位联络员')).toBeTruthy()
  expect(asked.get('members.grantRole')).toMatchObject([
    { memberId: 'm9', role: 'partnerLiaison', unitId: 'p1' },
  ])
})

test('who answers for a partner unit is found there', async () => {
  const zheng = cardOf('m7', '郑凯', [grantOf('partnerLiaison', 'p1', 'happy物业')])
  const asked = cloudAnswering(admin, units, partners, people(zheng))
  show(<RolesPage />)
  await choose('驻区单位')
  await choose('幸福里社区')
  fireEvent.click(await screen.findByRole('radio', { name: /happy物业/ }))
  expect(await screen.findByRole('button', { name: '结束单位联络员' })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '住在这里的人' })).toBeNull()
  expect(asked.get('members.listMembers')).toMatchObject([{ unitId: 'p1', show: 'roleHolders' }])
})

test('a role that somebody holds already can’t be given again', async () => {
  await openCommunity(people(sun))
  fireEvent.click(await screen.findByRole('button', { name: '指定身份' }))
  fireEvent.click(dialog().getByRole('radio', { name: '社区工作者' }))
  expect(await dialog().findByText('这位居民已经有这个身份了。')).toBeTruthy()
  expect(dialog().getByRole('button', { name: '指定' }).getAttribute('aria-disabled')).toBe('true')
})

test('a refusal of a role stands at the choice that caused it', async () => {
  await openCommunity(
    people(cardOf('m9', '李晓雯')),
    on(grantRole, () => {
      throw new AppError({ code: 'FORBIDDEN', reason: 'members.outside_scope' })
    }),
  )
  await choose('住在这里的人')
  fireEvent.click(await screen.findByRole('button', { name: '指定身份' }))
  fireEvent.click(dialog().getByRole('radio', { name: '社区书记' }))
  fireEvent.click(dialog().getByRole('button', { name: '指定' }))
  expect(await dialog().findAllByText('这条记录不在您负责的范围内。')).toHaveLength(1)
})

test('ending a role shows its open cases and waits to hear who takes them', async () => {
  const asked = await openCommunity(
    people(sun, lin, secretary),
    openWork({ appeals: [leak], pendingHomes: 2 }),
    on(endRole, () => cardOf('m2', '孙丽娟')),
  )
  await startEnding('孙丽娟')
  expect(await dialog().findByText('卫生间顶上一直渗水')).toBeTruthy()
  expect(dialog().getByText('2 户等着确认住处')).toBeTruthy()
  const end = await dialog().findByRole('button', { name: '结束社区工作者' })
  await waitFor(() => expect(end.getAttribute('aria-disabled')).toBe('true'))
  expect(dialog().queryByRole('radio', { name: /赵敏/ })).toBeNull()
  fireEvent.click(dialog().getByRole('radio', { name: /林晓东/ }))
  fireEvent.click(dialog().getByRole('button', { name: '结束社区工作者' }))
  expect(await screen.findByText('孙丽娟不再担任幸福里社区的社区工作者')).toBeTruthy()
  expect(asked.get('members.endRole')).toMatchObject([
    { memberId: 'm2', grantId: workerIn.id, handOverTo: 'm3' },
  ])
})

test('a role without open work ends at once, and goes to nobody', async () => {
  const asked = await openCommunity(
    people(sun, lin),
    openWork({}),
    on(endRole, () => cardOf('m2', '孙丽娟')),
  )
  await startEnding('孙丽娟')
  expect(await dialog().findByText('没有没办完的事')).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '结束社区工作者' }))
  await waitFor(() => expect(asked.get('members.endRole')).toMatchObject([{ handOverTo: null }]))
})

test('those whose role here has ended are no longer among its holders', async () => {
  await openCommunity(
    people(sun, cardOf('m5', '马国强'), cardOf('m6', '彭勇', [grantOf('gridWorker', 'g', '网格')])),
  )
  expect(await screen.findByText('孙丽娟')).toBeTruthy()
  expect(screen.queryByText('马国强')).toBeNull()
  expect(screen.queryByText('彭勇')).toBeNull()
})

test('when nobody else holds the role, ending it warns of cases that nobody takes', async () => {
  await openCommunity(people(sun), openWork({ appeals: [leak] }))
  await startEnding('孙丽娟')
  expect(await dialog().findByText('幸福里社区没有别的社区工作者')).toBeTruthy()
})

test('a successor who lost the role meanwhile is refused at the choice', async () => {
  await openCommunity(
    people(sun, lin),
    openWork({ appeals: [leak] }),
    on(endRole, () => {
      throw new AppError({ code: 'REFUSED', reason: 'members.hand_over_without_role' })
    }),
  )
  await startEnding('孙丽娟')
  fireEvent.click(await dialog().findByRole('radio', { name: /林晓东/ }))
  fireEvent.click(dialog().getByRole('button', { name: '结束社区工作者' }))
  const sentence = '接手的人在这个单位没有同样的身份，请先指定身份再交接。'
  expect(await dialog().findAllByText(sentence)).toHaveLength(1)
})

test('somebody who isn’t an administrator learns that roles aren’t theirs to give', async () => {
  cloudAnswering(on(me, () => ({ member: meAs({ roles: [workerIn] }) })))
  show(<RolesPage />)
  expect(await screen.findByText('这件事由社区工作人员办理，您的身份办不了。')).toBeTruthy()
})
