import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { photoRefusal } from '@/cloud/photo-rules'
import { PhotoPicker } from '@/ui/photos/photo-picker'
import { usePhotoUploads, type UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { freshPhone, phone } from '../../support/taro/taro'

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0])
const webp = Uint8Array.from([0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50])
const pdf = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0, 0, 0, 0, 0, 0, 0])
const MB = 1024 * 1024

test.each([
  ['a JPEG', jpeg, 1, null],
  ['a PNG', png, 1, null],
  ['a WebP', webp, 1, null],
  ['a PDF that calls itself a photo', pdf, 1, 'appeal.photo_type'],
  ['an empty file', new Uint8Array(), 0, 'appeal.photo_type'],
  ['a photo of exactly 10 MB', jpeg, 10 * MB, null],
  ['a photo of a byte more', jpeg, 10 * MB + 1, 'appeal.photo_too_large'],
])('%s', (_, head, size, reason) => {
  expect(photoRefusal({ path: 'a', head, size })).toBe(reason)
})

function Form({ mayAsk = () => Promise.resolve(true) }: { mayAsk?: () => Promise<boolean> }) {
  const [photos, setPhotos] = useState<readonly UploadedPhoto[]>([])
  const uploads = usePhotoUploads('wang', photos, setPhotos)
  return (
    <>
      <PhotoPicker label="照片" uploads={uploads} mayAsk={mayAsk} />
      <p>{`sent: ${photos.map((photo) => photo.fileId).join(',')}`}</p>
    </>
  )
}

const add = () => fireEvent.click(screen.getByRole('button', { name: '添加照片' }))

beforeEach(freshPhone)

test('chosen photos are sent at once, and none is lost when several arrive together', async () => {
  phone.album = [
    { path: 'a.jpg', bytes: jpeg },
    { path: 'b.png', bytes: png },
  ]
  phone.upload = (path) => `cloud://photos/${path}`
  render(<Form />)
  add()
  await screen.findByText('sent: cloud://photos/a.jpg,cloud://photos/b.png')
  expect(screen.getByText('2/9')).toBeTruthy()
})

test('a photo that got stuck says so and is sent again on a tap', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  render(<Form />)
  add()
  const retry = await screen.findByRole('button', { name: /没传上去，再试一次/ })
  phone.upload = () => 'cloud://photos/a'
  fireEvent.click(retry)
  expect(await screen.findByText('sent: cloud://photos/a')).toBeTruthy()
})

test('what is no photo is never sent, and can be taken away', async () => {
  phone.album = [{ path: 'a.jpg', bytes: pdf }]
  phone.upload = () => 'cloud://photos/a'
  render(<Form />)
  add()
  await screen.findByText('照片只能是 JPG、PNG 或 WebP 格式，请换一张。')
  fireEvent.click(screen.getByRole('button', { name: '去掉这张照片' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('sent:')).toBeTruthy()
})

test('a sent photo can be taken away', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  phone.upload = () => 'cloud://photos/a'
  render(<Form />)
  add()
  fireEvent.click(await screen.findByRole('button', { name: '去掉第 1 张照片' }))
  expect(screen.getByText('sent:')).toBeTruthy()
})

test('without consent nothing is chosen', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  phone.upload = () => 'cloud://photos/a'
  const mayAsk = jest.fn(() => Promise.resolve(false))
  render(<Form mayAsk={mayAsk} />)
  add()
  await Promise.resolve()
  expect(mayAsk).toHaveBeenCalledTimes(1)
  expect(screen.getByText('sent:')).toBeTruthy()
  expect(screen.queryByText('1/9')).toBeNull()
})

test('a sent photo whose copy on the phone is gone is still said to be sent', async () => {
  phone.album = [{ path: 'a.jpg', bytes: jpeg }]
  phone.upload = () => 'cloud://photos/a'
  render(<Form />)
  add()
  fireEvent.error(await screen.findByRole('img', { name: '第 1 张照片' }))
  expect(screen.getByText('已传好')).toBeTruthy()
  expect(screen.getByText('sent: cloud://photos/a')).toBeTruthy()
})
