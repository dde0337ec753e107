import { AppealDraft, titleOf } from '../../../shared/direct-line/draft'

test.each([
  ['the first sentence', '楼道灯坏了。已经三天了。', '楼道灯坏了'],
  ['the first line', '楼道灯坏了\n三天了', '楼道灯坏了'],
  ['cut where a card ends', '字'.repeat(30), `${'字'.repeat(23)}…`],
  ['an emoji kept whole', '🚲'.repeat(24), '🚲'.repeat(24)],
])('a title is %s', (_, text, expected) => {
  expect(titleOf(text)).toBe(expected)
})

const draft = {
  kind: 'request',
  categoryId: 'lift',
  text: '电梯坏了三天',
  photos: [],
  place: { kind: 'typed', label: '3号楼' },
  phone: null,
  mayBePublic: true,
}
test.each([
  ['text of four characters', { text: '电梯坏了' }, 'text', 'appeal.text_too_short'],
  ['text of five spaces', { text: '     ' }, 'text', 'appeal.text_too_short'],
  ['text of 2001 characters', { text: '字'.repeat(2001) }, 'text', 'appeal.text_too_long'],
  ['ten photos', { photos: Array(10).fill('cloud://x') }, 'photos', 'appeal.too_many_photos'],
  ['a landline', { phone: '010-12345678' }, 'phone', 'core.bad_phone'],
])('a draft with %s is refused at that field', (_, change, field, reason) => {
  const { error } = AppealDraft.safeParse({ ...draft, ...change })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, reason]])
})

test('a draft of five to two thousand characters is taken', () => {
  expect(AppealDraft.safeParse({ ...draft, text: '电梯坏了呀' }).success).toBe(true)
  expect(AppealDraft.safeParse({ ...draft, text: '字'.repeat(2000) }).success).toBe(true)
})
