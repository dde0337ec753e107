import { fireEvent, screen, waitFor } from '@testing-library/react'
import { CaseForm } from '@/features/direct-line/pages/file-case/case-form'
import { freshPhone } from '../../support/taro/taro'
import { answered, cloudThatAnswers, resident, show } from './cases'

beforeEach(freshPhone)

const form = (onFiled = jest.fn()) => show(<CaseForm me={resident} onFiled={onFiled} />)
const write = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '什么事？' }), { target: { value: text } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交' }))

test('typing and one tap file a case, and the draft is gone', async () => {
  const sent = cloudThatAnswers({ 'directLine.submitAppeal': answered })
  const onFiled = jest.fn()
  form(onFiled)
  write('3号楼电梯停了')
  send()
  await waitFor(() => expect(onFiled).toHaveBeenCalledWith(answered))
  const filed = sent.find(({ name }) => name === 'directLine.submitAppeal')
  expect(filed?.input).toMatchObject({ categoryId: 'lift', text: '3号楼电梯停了', kind: 'request' })
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '什么事？' }).value).toBe('')
})

test('two taps send one form', async () => {
  const sent = cloudThatAnswers({ 'directLine.submitAppeal': answered })
  form()
  write('3号楼电梯停了')
  const button = screen.getByRole('button', { name: '提交' })
  fireEvent.click(button)
  fireEvent.click(button)
  await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(''))
  expect(sent.filter(({ name }) => name === 'directLine.submitAppeal')).toHaveLength(1)
})

test('too few words are refused at the field without a call, and writing more takes the refusal away', async () => {
  const sent = cloudThatAnswers({})
  form()
  write('灯')
  send()
  expect(await screen.findByText('请多写几个字说清楚：什么事、在哪里，至少 5 个字。')).toBeTruthy()
  expect(sent.map(({ name }) => name)).not.toContain('directLine.submitAppeal')
  write('楼道灯坏了三天')
  expect(screen.queryByText('请多写几个字说清楚：什么事、在哪里，至少 5 个字。')).toBeNull()
})

test('what the server refuses stands at its field, and nothing that was written is lost', async () => {
  const refusal = {
    code: 'INVALID',
    reason: 'appeal.place_not_home',
    fields: { place: 'appeal.place_not_home' },
  }
  cloudThatAnswers({ 'directLine.submitAppeal': { refusal } })
  form()
  write('3号楼电梯停了')
  send()
  expect(await screen.findByText('选的住处已经不在您名下了，请重新选地点。')).toBeTruthy()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('3号楼电梯停了')
})

test('an urgent matter says whom to call first and can still be sent', async () => {
  cloudThatAnswers({})
  form()
  write('3号楼电梯困人了')
  expect(await screen.findByText('电梯故障：先打电话，再提交')).toBeTruthy()
  expect(screen.getByRole('button', { name: '提交' }).getAttribute('aria-disabled')).toBe('false')
})

test('the guessed category can be changed to any other', async () => {
  cloudThatAnswers({})
  form()
  write('3号楼电梯停了')
  fireEvent.click(await screen.findByRole('link', { name: '类别，电梯故障（可以改）' }))
  fireEvent.click(screen.getByRole('radio', { name: '物业服务' }))
  expect(screen.getByRole('link', { name: '类别，物业服务' })).toBeTruthy()
})

test('a form that was left is found again with its words', () => {
  cloudThatAnswers({})
  const left = form()
  write('楼道灯坏了三天')
  left.unmount()
  form()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('楼道灯坏了三天')
  fireEvent.click(screen.getByRole('button', { name: '不要了，重新写' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
})
