import { act, renderHook } from '@testing-library/react'
import { keep, kept } from '@/cloud/kept'
import { newRequestId } from '@/cloud/request-id'
import { useDraft } from '@/cloud/use-draft'
import { RequestId } from '@shared/personal'
import { freshPhone, phone } from '../../support/taro/taro'

const empty = { title: '', isPublic: true }
const openForm = () => renderHook(() => useDraft('file-a-case', empty))

beforeEach(freshPhone)

test('a form that was left is found as it was, under the same request id', () => {
  const first = openForm()
  act(() => first.result.current.change({ title: '楼道灯坏了' }))
  first.unmount()

  const second = openForm().result.current
  expect(second.value).toEqual({ title: '楼道灯坏了', isPublic: true })
  expect(second.isRestored).toBe(true)
  expect(second.requestId).toBe(first.result.current.requestId)
})

test('once sent, the draft is gone and the next form has its own request id', () => {
  const form = openForm()
  act(() => form.result.current.change({ title: '楼道灯坏了' }))
  const sentAs = form.result.current.requestId
  act(() => form.result.current.clear())

  expect(form.result.current.value).toEqual(empty)
  expect(form.result.current.requestId).not.toBe(sentAs)
  expect(openForm().result.current.isRestored).toBe(false)
})

test('a field that a newer version added starts at its default in an old draft', () => {
  keep('draft.file-a-case', { value: { title: '旧草稿' }, requestId: newRequestId() })
  expect(openForm().result.current.value).toEqual({ title: '旧草稿', isPublic: true })
})

test('two edits in a row don’t lose each other', () => {
  const form = openForm()
  act(() => {
    form.result.current.change(({ title }) => ({ title: `${title}一` }))
    form.result.current.change(({ title }) => ({ title: `${title}二` }))
  })
  expect(form.result.current.value.title).toBe('一二')
})

test('when the phone is full, what was kept for reading offline makes room for the draft', () => {
  keep('last-readings', { queries: [] })
  phone.isStorageFull = true
  const form = openForm()
  act(() => form.result.current.change({ title: '楼道灯坏了' }))
  expect(kept('last-readings')).toBeNull()
  expect(kept('draft.file-a-case')).not.toBeNull()
})

test('request ids are what the server accepts, and no two are alike', () => {
  const ids = Array.from({ length: 500 }, newRequestId)
  for (const id of ids) expect(RequestId.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(500)
})
