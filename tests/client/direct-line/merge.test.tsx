import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Merging } from '@/features/direct-line/pages/merge/merging'
import { distanceText, SimilarCases } from '@/features/direct-line/pages/merge/similar-cases'
import type { AppealView } from '@shared/direct-line/schema'
import { HOUR } from '@shared/time'
import { freshPhone, phone } from '../../support/taro/taro'
import { appeal, card, cloudThatAnswers, now, show } from './cases'

beforeEach(freshPhone)

const later: AppealView = {
  ...appeal,
  id: 'a2',
  ticket: '261116-2222',
  title: '电梯又不动了',
  createdAt: now,
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function merge(keep?: string) {
  const sent = cloudThatAnswers({ 'directLine.getAppeal': later, 'directLine.mergeAppeal': later })
  show(<Merging appeal={appeal} otherId="a2" now={now} onBack={() => undefined} />)
  await screen.findByRole('radiogroup', { name: '接下来办哪一件' })
  if (keep) fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${keep}`) }))
  tap('并案')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '并案' }))
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('directLine.mergeAppeal'))
  return sent.find(({ name }) => name === 'directLine.mergeAppeal')?.input
}

test('of two cases the earlier goes on, unless somebody says otherwise', async () => {
  expect(await merge()).toMatchObject({ id: 'a2', intoId: 'a1' })
  await waitFor(() =>
    expect(phone.visited).toEqual(['redirectTo /features/direct-line/pages/appeal/index?id=a1']),
  )
})

test('the later one may go on instead', async () => {
  expect(await merge('电梯又不动了')).toMatchObject({ id: 'a1', intoId: 'a2' })
})

test('both are read beside each other before anything is merged', async () => {
  const sent = cloudThatAnswers({ 'directLine.getAppeal': later })
  show(<Merging appeal={appeal} otherId="a2" now={now} onBack={() => undefined} />)
  expect(await screen.findAllByText('261116-2222')).not.toHaveLength(0)
  expect(screen.getAllByText('261116-4837')).not.toHaveLength(0)
  tap('并案')
  expect(screen.getByText(/两位居民都会收到通知/)).toBeTruthy()
  expect(sent.map(({ name }) => name)).not.toContain('directLine.mergeAppeal')
})

test('a similar case says how far away it is', async () => {
  const items = [{ ...card, id: 'a3', title: '电梯停在七楼', metres: 83 }]
  cloudThatAnswers({ 'directLine.findSimilarCases': { items } })
  const compared: string[] = []
  show(<SimilarCases id="a1" now={now + HOUR} onCompare={({ id }) => compared.push(id)} />)
  expect(await screen.findByText(/相距 80 米/)).toBeTruthy()
  tap('对比看看')
  expect(compared).toEqual(['a3'])
})

test.each([
  [4, '10 米'],
  [83, '80 米'],
  [994, '990 米'],
  [1234, '1.2 公里'],
])('%i metres are said as %s', (metres, expected) => {
  expect(distanceText(metres)).toBe(expected)
})
