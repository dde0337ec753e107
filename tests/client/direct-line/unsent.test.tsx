import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { CaseForm } from '@/features/direct-line/pages/file-case/case-form'
import type { CaseDraft } from '@/features/direct-line/pages/file-case/case-draft'
import { unsentCases } from '@/features/direct-line/unsent-cases'
import { UnsentList } from '@/features/direct-line/unsent-list'
import { outboxOf } from '@/cloud/outbox'
import { useDelivery } from '@/cloud/use-outbox'
import { submitAppeal } from '@shared/direct-line/contracts'
import { freshPhone, phone } from '../../support/taro/taro'
import { answered, cloudThatAnswers, resident, show, type Sent } from './cases'

beforeEach(freshPhone)

const SUBMIT = submitAppeal.name
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])
const offline = () =>
  cloudThatAnswers({ [SUBMIT]: { refusal: { code: 'UNAVAILABLE', reason: 'core.offline' } } })
const online = () => cloudThatAnswers({ [SUBMIT]: answered })
const submitted = (sent: Sent[]) => sent.filter(({ name }) => name === SUBMIT)
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** Writes a case and taps on send. */
function file(text: string, onKept = jest.fn()) {
  const page = show(<CaseForm me={resident} onFiled={jest.fn()} onKept={onKept} />)
  fireEvent.change(screen.getByRole('textbox', { name: '什么事？' }), { target: { value: text } })
  tap('提交')
  return page
}

test('a form that has been sent is empty, and nothing is wrong with it', async () => {
  offline()
  const onKept = jest.fn()
  file('3号楼电梯停了', onKept)
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  expect(screen.queryByRole('alert')).toBeNull()
})

async function fileOffline(text: string) {
  offline()
  const onKept = jest.fn()
  const page = file(text, onKept)
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  page.unmount()
}

/** The same phone after the mini-program was thrown out of memory: only what is in its storage is left. */
const afterRestart = () => outboxOf<typeof submitAppeal, CaseDraft>(submitAppeal, 'unsent-cases')

test('offline, started anew, online again: the case is sent once, under the request id of the first tap', async () => {
  const tried = offline()
  const onKept = jest.fn()
  file('3号楼电梯停了', onKept)
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  const sent = online()
  const outbox = afterRestart()
  await Promise.all([outbox.sendAll(), outbox.sendAll()])
  await outbox.sendAll()
  expect(submitted(sent)).toHaveLength(1)
  expect(submitted(sent)[0]?.input).toEqual(submitted(tried)[0]?.input)
  expect(outbox.list()[0]?.output?.ticket).toBe(answered.ticket)
})

test('a case that the mini-program died with is kept before the cloud has answered', async () => {
  phone.callFunction = () => new Promise(() => undefined)
  file('3号楼电梯停了')
  const kept = () => afterRestart().list()
  await waitFor(() => expect(kept().map(({ input }) => input.text)).toEqual(['3号楼电梯停了']))
  expect(phone.storage.has('draft.file-a-case')).toBe(false)
})

test('as soon as the network is back it goes out, and the person is told its number', async () => {
  await fileOffline('3号楼电梯停了')
  function App() {
    useDelivery(unsentCases)
    return <UnsentList />
  }
  const stillNothing = offline()
  show(<App />)
  expect(await screen.findByText('还没发出的反映')).toBeTruthy()
  expect(screen.getByText('已经存在这部手机上，连上网会自动发出，只发一次。')).toBeTruthy()
  await waitFor(() => expect(submitted(stillNothing)).toHaveLength(1))
  online()
  await act(async () => {
    phone.backOnline()
    await Promise.resolve()
  })
  expect(await screen.findByText(`已经发出，编号 ${answered.ticket}`)).toBeTruthy()
  tap('看进展')
  expect(phone.visited).toEqual([expect.stringContaining(`appeal/index?id=${answered.id}`)])
  expect(unsentCases.list()).toEqual([])
})

test('what is refused comes back into the form with the reason, and can be put right', async () => {
  await fileOffline('3号楼电梯停了')
  const reason = 'appeal.place_not_home'
  cloudThatAnswers({ [SUBMIT]: { refusal: { code: 'INVALID', reason, fields: { place: reason } } } })
  await unsentCases.sendAll()
  show(<UnsentList />)
  expect(screen.getByText('选的住处已经不在您名下了，请重新选地点。')).toBeTruthy()
  tap('改一改再发')
  const { requestId } = unsentCases.list()[0]!
  expect(phone.visited).toEqual([expect.stringContaining(`again=${requestId}`)])

  const sent = online()
  const onFiled = jest.fn()
  show(<CaseForm me={resident} again={requestId} onFiled={onFiled} onKept={jest.fn()} />)
  expect(screen.getByText('刚才没有发成')).toBeTruthy()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('3号楼电梯停了')
  tap('提交')
  await waitFor(() => expect(onFiled).toHaveBeenCalled())
  expect(submitted(sent)[0]?.input.requestId).not.toBe(requestId)
  expect(unsentCases.list()).toEqual([])
})

test('what is refused isn’t sent again by itself, and can be given up', async () => {
  await fileOffline('3号楼电梯停了')
  cloudThatAnswers({ [SUBMIT]: { refusal: { code: 'REFUSED', reason: 'appeal.no_home' } } })
  await unsentCases.sendAll()
  const sent = online()
  await unsentCases.sendAll()
  expect(submitted(sent)).toEqual([])
  show(<UnsentList />)
  tap('不发了')
  expect(screen.queryByText(/没有发成/)).toBeNull()
})

test('photos that couldn’t be sent wait with their case, and go out before it', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  phone.storage.set('privacy-consents', JSON.stringify(['photo']))
  offline()
  const onKept = jest.fn()
  show(<CaseForm me={resident} onFiled={jest.fn()} onKept={onKept} />)
  tap('添加照片')
  await screen.findByRole('button', { name: /没传上去/ })
  fireEvent.change(screen.getByRole('textbox', { name: '什么事？' }), { target: { value: '3号楼电梯停了' } })
  tap('提交')
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  expect([...phone.saved]).toEqual(['saved/a.jpg'])

  const sent = online()
  const uploaded: string[] = []
  phone.upload = (path) => {
    uploaded.push(path)
    return `cloud://${path}`
  }
  await afterRestart().sendAll()
  expect(uploaded).toEqual(['saved/a.jpg'])
  expect(submitted(sent)[0]?.input.photos).toEqual(['cloud://saved/a.jpg'])
  expect(phone.saved.size).toBe(0)
})

test('a photo that has gone from the phone is said plainly, and the case waits for the person', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  phone.storage.set('privacy-consents', JSON.stringify(['photo']))
  offline()
  const onKept = jest.fn()
  show(<CaseForm me={resident} onFiled={jest.fn()} onKept={onKept} />)
  tap('添加照片')
  await screen.findByRole('button', { name: /没传上去/ })
  fireEvent.change(screen.getByRole('textbox', { name: '什么事？' }), { target: { value: '3号楼电梯停了' } })
  tap('提交')
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  phone.saved.clear()
  const sent = online()
  await afterRestart().sendAll()
  expect(submitted(sent)).toEqual([])
  expect(unsentCases.list()[0]?.refusal?.reason).toBe('appeal.photo_missing')
})

test('several wait in the order in which they were written', async () => {
  await fileOffline('3号楼电梯停了')
  await fileOffline('北门的树枝压到了电线')
  const sent = online()
  await afterRestart().sendAll()
  expect(submitted(sent).map(({ input }) => input.text)).toEqual(['3号楼电梯停了', '北门的树枝压到了电线'])
})
