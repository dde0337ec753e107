import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cropIn, cutMore, uncut } from '@/features/direct-line/pages/publish/crop-area'
import { publishedPhotos } from '@/features/direct-line/pages/publish/photo-review'
import {
  publicText,
  redacted,
  stretchesOf,
  tellsTooMuch,
  toggled,
} from '@/features/direct-line/pages/publish/redacted-text'
import { ReviewForm } from '@/features/direct-line/pages/publish/review-form'
import type { AppealView } from '@shared/direct-line/schema'
import { freshPhone, phone } from '../../support/taro/taro'
import { appeal, cloudThatAnswers, holder, show } from './cases'

beforeEach(freshPhone)

const TEXT = '我是王建国，电话13812345678，3号楼的电梯停了。'
const photo = { id: 'p1', url: 'https://cloud/p1.jpg', check: 'passed' as const }
const wanted: AppealView = { ...appeal, text: TEXT, publication: 'wanted' }
const me = { 'members.me': { member: holder('secretary') } }
const publish = () => screen.getByRole('button', { name: '公开给邻居看' })
const textbox = (label: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name: label })

test('what is suggested is hidden until a worker leaves it', () => {
  const text = redacted(TEXT)
  expect(text.suggestions.map(({ kind }) => kind)).toEqual(['name', 'phone'])
  expect(publicText(text)).not.toMatch(/王建国|13812345678/)
  const left = toggled(text, 0, false)
  expect(publicText(left)).toContain('王建国')
  expect(publicText(toggled(left, 0, true))).toBe(publicText(text))
})

test('the original in stretches is the original', () => {
  const text = redacted(TEXT)
  expect(
    stretchesOf(text)
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(TEXT)
  expect(stretchesOf(text).filter(({ suggestion }) => suggestion !== null)).toHaveLength(2)
})

test('a phone number is never published, whether left or written by hand', () => {
  const text = redacted(TEXT)
  expect(tellsTooMuch(text)).toBe(false)
  expect(tellsTooMuch(toggled(text, 1, false))).toBe(true)
  expect(tellsTooMuch({ ...text, byHand: '打 13812345678' })).toBe(true)
})

test('what neighbours will read is sent, without what was hidden', async () => {
  const sent = cloudThatAnswers({ ...me, 'directLine.publishAppeal': wanted })
  show(<ReviewForm appeal={wanted} />)
  fireEvent.change(textbox('公开的标题'), { target: { value: '3号楼的电梯停了' } })
  fireEvent.click(publish())
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('directLine.publishAppeal'))
  const { publication } = sent.find(({ name }) => name === 'directLine.publishAppeal')!.input
  expect(publication).toMatchObject({ title: '3号楼的电梯停了', answer: null, photos: [] })
  expect(JSON.stringify(publication)).not.toMatch(/王建国|13812345678/)
  await waitFor(() => expect(phone.visited).toHaveLength(1))
})

test('what neighbours read already is where a worker goes on, also from what was written by hand', async () => {
  const published = {
    title: '电梯停了',
    text: '3号楼的电梯停了。',
    placeLabel: '3号楼',
    answer: null,
    photos: ['p1', 'cut'],
  }
  const photos = [photo, { ...photo, id: 'p2' }]
  const cutPhotos = [{ ...photo, id: 'cut' }]
  cloudThatAnswers(me)
  show(<ReviewForm appeal={{ ...wanted, publication: 'published', photos, published, cutPhotos }} />)
  expect(textbox('公开的标题').value).toBe('电梯停了')
  expect(textbox('公开的内容').value).toBe('3号楼的电梯停了。')
  const chosen = screen.getAllByRole('radio', { checked: true }).map(({ textContent }) => textContent)
  expect(chosen).toEqual(['公开', '公开'])
  expect(screen.getByText('第 3 张（上次裁过的）')).toBeTruthy()
  expect(screen.getByText('还有 1 张照片没选公开不公开')).toBeTruthy()
})

test('leaving a phone number in keeps the button shut and says why at the text', () => {
  cloudThatAnswers(me)
  show(<ReviewForm appeal={wanted} />)
  fireEvent.click(screen.getByRole('switch', { name: /^隐去“13812345678”/ }))
  expect(publish().getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('公开的文字里还有电话、证件号或银行卡号，请先去掉。')).toBeTruthy()
})

test('what was written by hand can be thrown away for the suggestions', () => {
  cloudThatAnswers(me)
  show(<ReviewForm appeal={wanted} />)
  const suggested = textbox('公开的内容').value
  fireEvent.change(textbox('公开的内容'), { target: { value: '电梯停了。' } })
  expect(screen.queryByRole('switch', { name: /^隐去“王建国/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '不要我改的，按提示隐去' }))
  expect(textbox('公开的内容').value).toBe(suggested)
})

test('every photo has to be decided on, and what is hidden isn’t sent', async () => {
  const sent = cloudThatAnswers({ ...me, 'directLine.publishAppeal': wanted })
  show(<ReviewForm appeal={{ ...wanted, photos: [photo, { ...photo, id: 'p2' }] }} />)
  expect(screen.getByText('还有 2 张照片没选公开不公开')).toBeTruthy()
  const decide = (label: string, choice: string) =>
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { name: choice }),
    )
  decide('第 1 张', '公开')
  decide('第 2 张', '不公开')
  fireEvent.click(publish())
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('directLine.publishAppeal'))
  expect(sent.find(({ name }) => name === 'directLine.publishAppeal')?.input.publication).toMatchObject({
    photos: ['p1'],
  })
})

test('of a photo that was cut, the cut one is published', () => {
  const cut = { fileId: 'cloud://cut.jpg', path: 'blob:cut' }
  expect(publishedPhotos([photo, { ...photo, id: 'p2' }], { p1: cut, p2: 'shown' })).toEqual([
    'cloud://cut.jpg',
    'p2',
  ])
})

test('something always remains of a photo', () => {
  let cut = uncut
  for (let taps = 0; taps < 40; taps++) cut = cutMore(cutMore(cut, 'top', 1), 'bottom', 1)
  const { height } = cropIn(cut, { width: 800, height: 600 })
  expect(height).toBe(60)
  expect(cutMore(uncut, 'left', -1)).toEqual(uncut)
})

test('the cut lies where it was drawn, and a large photo becomes smaller', () => {
  expect(cropIn({ top: 25, right: 50, bottom: 25, left: 0 }, { width: 8000, height: 4000 })).toEqual({
    x: 0,
    y: 1000,
    width: 4000,
    height: 2000,
    drawn: { width: 1600, height: 800 },
  })
})

test('not publishing takes a reason', async () => {
  const sent = cloudThatAnswers({ ...me, 'directLine.refusePublication': wanted })
  show(<ReviewForm appeal={wanted} />)
  fireEvent.click(screen.getByRole('button', { name: '不公开' }))
  fireEvent.change(textbox('为什么不公开'), { target: { value: '涉及邻里纠纷' } })
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不公开' }))
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('directLine.refusePublication'))
})
