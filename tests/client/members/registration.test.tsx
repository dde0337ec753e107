import { fireEvent, screen, waitFor } from '@testing-library/react'
import { AppError } from '@shared/errors'
import { listUnits, me, register } from '@shared/members/contracts'
import { templates } from '@shared/templates'
import { Registration } from '../../../client/src/features/members/components/registration'
import { phone } from '../../support/taro/taro'
import { homeAt, meAs, unitsOf } from './people'
import { cloudAnswering, on, show } from './scripted-cloud'

const units = on(listUnits, ({ level }) => ({ units: unitsOf(level) }))
const stranger = on(me, () => ({ member: null }))
const pending = homeAt('501', { state: 'pending' })

const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交登记' }))

async function goToTheDoor() {
  await choose('幸福里社区')
  await choose('3号楼')
  await choose('2单元')
}

test('each choice appears when the one before is made, and a name is asked for last', async () => {
  cloudAnswering(stranger, units)
  show(<Registration />)
  await choose('幸福里社区')
  expect(await screen.findByRole('radio', { name: '3号楼' })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: '2单元' })).toBeNull()
  await choose('3号楼')
  await choose('2单元')
  expect(screen.queryByLabelText('姓名')).toBeNull()
  write('房号', '501')
  expect(screen.getByLabelText('姓名')).toBeTruthy()
  expect(screen.queryByLabelText('手机号')).toBeNull()
})

test('choosing the community again forgets the building', async () => {
  cloudAnswering(stranger, units)
  show(<Registration />)
  await goToTheDoor()
  fireEvent.click(screen.getByRole('button', { name: '换社区' }))
  expect(await screen.findByRole('radio', { name: '幸福里社区' })).toBeTruthy()
  expect(screen.queryByText('3号楼')).toBeNull()
})

test('what is missing is said at its field, before anybody is asked about messages', async () => {
  const asked = cloudAnswering(stranger, units)
  show(<Registration />)
  await goToTheDoor()
  send()
  expect(await screen.findByText('这一项还没有填。')).toBeTruthy()
  write('房号', '七楼')
  send()
  expect(screen.getByText('房号不对，请填数字房号，比如 501。')).toBeTruthy()
  write('房号', '501室')
  expect(screen.queryByText('房号不对，请填数字房号，比如 501。')).toBeNull()
  expect(phone.askedAbout).toEqual([])
  expect(asked.get('members.register')).toBeUndefined()
})

test('a registration says what happens next, and leaves no draft', async () => {
  const asked = cloudAnswering(
    stranger,
    units,
    on(register, ({ name }) => meAs({ name, homes: [pending] })),
  )
  show(<Registration />)
  await goToTheDoor()
  write('房号', ' 501室 ')
  write('姓名', '周晓梅')
  send()
  expect(await screen.findByText('登记好了')).toBeTruthy()
  expect(screen.getByText(/^楼栋长或网格员确认，最晚/)).toBeTruthy()
  expect(phone.askedAbout).toEqual([templates.homeDecided.id])
  expect(asked.get('members.register')).toEqual([
    {
      requestId: expect.any(String) as string,
      name: '周晓梅',
      phone: null,
      home: { entranceId: 'happy.b3.e2', room: '501' },
    },
  ])
  expect(phone.storage.has('draft.register')).toBe(false)
})

test('a refusal by the server stands at its field, and a second try is the same request', async () => {
  const refused = new AppError({
    code: 'INVALID',
    reason: 'members.unknown_unit',
    fields: { 'home.entranceId': 'members.unknown_unit' },
  })
  const asked = cloudAnswering(
    stranger,
    units,
    on(register, () => {
      throw refused
    }),
  )
  show(<Registration />)
  await goToTheDoor()
  write('房号', '501')
  write('姓名', '周晓梅')
  send()
  expect(await screen.findByText('没有找到这个楼口，请重新选择社区、楼栋和楼口。')).toBeTruthy()
  send()
  await waitFor(() => expect(asked.get('members.register')).toHaveLength(2))
  const [first, second] = asked.get('members.register') as { requestId: string }[]
  expect(second?.requestId).toBe(first?.requestId)
})

test('what was filled in is there on the next visit', async () => {
  cloudAnswering(stranger, units)
  show(<Registration />)
  await goToTheDoor()
  write('房号', '501')
  expect(JSON.parse(phone.storage.get('draft.register') ?? 'null')).toMatchObject({ value: { room: '501' } })
})

test('somebody who is registered is led to their homes', async () => {
  cloudAnswering(on(me, () => ({ member: meAs() })))
  show(<Registration />)
  fireEvent.click(await screen.findByRole('button', { name: '看我的住处' }))
  expect(phone.visited).toEqual(['redirectTo /features/members/pages/homes/index'])
})

test('a phone number is asked for only once its purpose was agreed to', async () => {
  cloudAnswering(stranger, units)
  show(<Registration />)
  await goToTheDoor()
  write('房号', '501')
  fireEvent.click(screen.getByRole('button', { name: '留个手机号' }))
  fireEvent.click(await screen.findByRole('button', { name: '不同意' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByLabelText('手机号')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '留个手机号' }))
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  expect(await screen.findByLabelText('手机号')).toBeTruthy()
})
