import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AppError } from '@shared/errors'
import { grantRole, listMembers as listResidents, listUnits, me } from '@shared/members/contracts'
import * as party from '@shared/party/contracts'
import type { MemberRow, MyMembership, OrgCard, ReportIn, ReportInRow } from '@shared/party/schema'
import RolesPage from '../../../client/src/features/members/pages/roles/index'
import EnterPage from '../../../client/src/features/party/pages/enter/index'
import MembersPage from '../../../client/src/features/party/pages/members/index'
import MinePage from '../../../client/src/features/party/pages/mine/index'
import MePage from '../../../client/src/pages/me/index'
import { cardOf, grantOf, meAs, unitsOf } from '../members/people'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const branch = { id: 'org-1', name: '第一党支部' }
const school = { id: 'org-school', name: '小学党支部' }
const resident = on(me, () => ({ member: meAs() }))
const secretary = on(me, () => ({
  member: meAs({ id: 'm1', roles: [grantOf('branchSecretary', branch.id, branch.name)] }),
}))
const units = on(listUnits, ({ level }) => ({ units: unitsOf(level) }))
const orgs = on(party.listOrgs, () => ({
  orgs: [branch, school].map(({ id, name }): OrgCard => ({
    id,
    name,
    level: 'branch',
    orgIds: [id],
    unitId: 'happy.g1',
    partnerUnitId: null,
  })),
}))

const reportIn: ReportIn = {
  state: 'applied',
  org: branch,
  homeLabel: '幸福里社区 3号楼 2单元 501室',
  at: Date.now(),
  declinedBecause: null,
}
const membership = (part: Partial<MyMembership> = {}): MyMembership => ({
  homeOrg: school,
  since: Date.parse('2020-07-01T00:00:00+08:00'),
  enteredAt: Date.now(),
  reportIn: null,
  ...part,
})
const choices = [{ householdId: 'happy.b3.e2.501', homeLabel: '3号楼 501室', orgs: [branch] }]
const member: MemberRow = {
  memberId: 'm2',
  name: '李晓雯',
  maskedPhone: '139****0001',
  homeOrg: branch,
  since: Date.parse('2020-07-01T00:00:00+08:00'),
  reportIn: null,
}
const row: ReportInRow = {
  memberId: 'm3',
  name: '马国强',
  maskedPhone: null,
  org: branch,
  state: 'applied',
  at: Date.now(),
}
const dialog = () => within(screen.getByRole('dialog'))
const choose = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

describe('my membership', () => {
  test('everybody has the same entry, so that it tells nobody who is a member', async () => {
    cloudAnswering(resident)
    show(<MePage />)
    expect(await screen.findByRole('link', { name: '组织关系' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '党员和报到' })).toBeNull()
  })

  test('whoever has none entered reads whom to ask', async () => {
    cloudAnswering(
      resident,
      on(party.myMembership, () => ({ membership: null, choices: [] })),
    )
    show(<MinePage />)
    expect(await screen.findByText('还没有登记组织关系')).toBeTruthy()
    expect(screen.queryByText('申请报到')).toBeNull()
  })

  test('a member applies to the branch where they live; the only one is chosen already', async () => {
    const asked = cloudAnswering(
      resident,
      on(party.myMembership, () => ({ membership: membership(), choices })),
      on(party.applyToReportIn, () => membership({ reportIn })),
    )
    show(<MinePage />)
    expect(await screen.findByText('小学党支部')).toBeTruthy()
    await tap('申请报到')
    await waitFor(() =>
      expect(asked.get('party.applyToReportIn')).toMatchObject([
        { householdId: 'happy.b3.e2.501', orgId: 'org-1' },
      ]),
    )
  })

  test('without a branch where they live they read what to do', async () => {
    cloudAnswering(
      resident,
      on(party.myMembership, () => ({ membership: membership(), choices: [] })),
    )
    show(<MinePage />)
    expect(await screen.findByText('现在没有可以报到的支部')).toBeTruthy()
  })

  test('who has reported in leaves after being asked once more, and reads why when it fails', async () => {
    const reported = { ...reportIn, state: 'confirmed' as const }
    const asked = cloudAnswering(
      resident,
      on(party.myMembership, () => ({ membership: membership({ reportIn: reported }), choices })),
      on(party.leaveReportIn, () => {
        throw new AppError({ code: 'REFUSED', reason: 'party.nothing_to_leave' })
      }),
    )
    show(<MinePage />)
    expect(await screen.findByText('已报到')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '申请报到' })).toBeNull()
    await tap('退出报到')
    fireEvent.click(dialog().getByRole('button', { name: '退出报到' }))
    expect(await dialog().findByText(/您现在没有报到/)).toBeTruthy()
    expect(asked.get('party.leaveReportIn')).toHaveLength(1)
  })

  test('who was declined reads why and may apply again', async () => {
    const declined = { ...reportIn, state: 'declined' as const, declinedBecause: '请先确认住处' }
    cloudAnswering(
      resident,
      on(party.myMembership, () => ({ membership: membership({ reportIn: declined }), choices })),
    )
    show(<MinePage />)
    expect(await screen.findByText('请先确认住处')).toBeTruthy()
    expect(screen.getByRole('button', { name: '申请报到' })).toBeTruthy()
  })
})

describe('an organiser', () => {
  const lists = [
    on(party.listMembers, () => ({
      items: [member, { ...member, memberId: 'm1', name: '王秀兰' }],
      next: null,
    })),
    on(party.listReportIns, () => ({ items: [row], next: null })),
  ]

  test('somebody who is none gets no list', async () => {
    const asked = cloudAnswering(resident, ...lists)
    show(<MembersPage />)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(asked.get('party.listMembers')).toBeUndefined()
  })

  test('moves a member to another organisation', async () => {
    const asked = cloudAnswering(
      secretary,
      units,
      orgs,
      ...lists,
      on(party.transferMember, ({ memberId }) => ({ memberId, to: school })),
    )
    show(<MembersPage />)
    expect(await screen.findByText('李晓雯')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '转到别的组织' })[0]!)
    fireEvent.click(await dialog().findByRole('radio', { name: '幸福里社区' }))
    fireEvent.click(await dialog().findByRole('radio', { name: /小学党支部/ }))
    expect(dialog().queryByRole('radio', { name: /第一党支部/ })).toBeNull()
    fireEvent.click(dialog().getByRole('button', { name: '转过去' }))
    expect(await screen.findByText('李晓雯转到了小学党支部，已告诉本人')).toBeTruthy()
    expect(asked.get('party.transferMember')).toMatchObject([{ memberId: 'm2', toOrgId: 'org-school' }])
  })

  test('ends a membership after being asked once more, and not their own', async () => {
    const asked = cloudAnswering(
      secretary,
      ...lists,
      on(party.endMembership, ({ memberId }) => ({ memberId })),
    )
    show(<MembersPage />)
    expect(await screen.findByText(/不能办理自己的组织关系/)).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '结束组织关系' })[0]!)
    fireEvent.click(dialog().getByRole('button', { name: '结束组织关系' }))
    expect(await screen.findByText('李晓雯的组织关系已结束，已告诉本人')).toBeTruthy()
    expect(asked.get('party.endMembership')).toMatchObject([{ memberId: 'm2' }])
  })

  test('confirms who applied, or declines with a reason', async () => {
    const asked = cloudAnswering(
      secretary,
      ...lists,
      on(party.confirmReportIn, ({ memberId }) => ({ memberId })),
      on(party.declineReportIn, ({ memberId }) => ({ memberId })),
    )
    show(<MembersPage />)
    await choose('等待确认')
    await tap('确认报到')
    expect(await screen.findByText('已确认马国强报到，已告诉本人')).toBeTruthy()
    await tap('不通过')
    fireEvent.change(dialog().getByRole('textbox'), { target: { value: '没有住在这里' } })
    fireEvent.click(dialog().getByRole('button', { name: '不通过，告诉本人' }))
    expect(await screen.findByText('马国强的报到没有通过，已告诉本人')).toBeTruthy()
    expect(asked.get('party.declineReportIn')).toMatchObject([{ memberId: 'm3', because: '没有住在这里' }])
  })

  test('enters a member, and reads at the field what is wrong', async () => {
    let isRefused = true
    const asked = cloudAnswering(
      secretary,
      on(party.enterMember, () => {
        if (!isRefused) return member
        throw new AppError({ code: 'REFUSED', reason: 'party.nobody_to_enter' })
      }),
    )
    show(<EnterPage />)
    fireEvent.change(await screen.findByRole('textbox', { name: '姓名' }), { target: { value: '李晓雯' } })
    fireEvent.change(screen.getByRole('textbox', { name: '手机号后四位' }), { target: { value: '0001' } })
    await tap('登记到第一党支部')
    expect(await screen.findByText(/请核对姓名和手机号后四位/)).toBeTruthy()
    isRefused = false
    await tap('登记到第一党支部')
    expect(await screen.findByText('李晓雯（139****0001）登记在第一党支部了，已告诉本人')).toBeTruthy()
    expect(asked.get('party.enterMember')).toMatchObject([
      { orgId: 'org-1', name: '李晓雯', phoneTail: '0001' },
      { orgId: 'org-1', name: '李晓雯', phoneTail: '0001' },
    ])
  })
})

test('an administrator names a branch secretary in a party organisation', async () => {
  const asked = cloudAnswering(
    on(me, () => ({ member: meAs({ roles: [grantOf('admin', 'd1', '和平区')] }) })),
    units,
    orgs,
    on(listResidents, () => ({ items: [cardOf('m9', '黄志远')], next: null })),
    on(grantRole, () => cardOf('m9', '黄志远')),
  )
  show(<RolesPage />)
  await choose('幸福里社区')
  await choose('住在这里的人')
  await tap('指定身份')
  fireEvent.click(dialog().getByRole('radio', { name: '支部书记' }))
  fireEvent.click(await dialog().findByRole('radio', { name: /第一党支部/ }))
  fireEvent.click(dialog().getByRole('button', { name: '指定' }))
  expect(await screen.findByText('黄志远现在是第一党支部的支部书记')).toBeTruthy()
  expect(asked.get('members.grantRole')).toMatchObject([
    { memberId: 'm9', role: 'branchSecretary', unitId: 'org-1' },
  ])
})
