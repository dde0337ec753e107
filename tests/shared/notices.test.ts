import * as fc from 'fast-check'
import { digestDueAt } from '../../shared/notices/digest'
import { blocksOf, plainText } from '../../shared/notices/formatting'
import { shelfOf, type NoticeState } from '../../shared/notices/life-cycle'
import { figuresOf, isToVisit, isWaiting, standingOf, sumOf, type Reach } from '../../shared/notices/roster'
import { draftRefusal, mayBeNudged, nudgeRefusal } from '../../shared/notices/rules'
import { draftFrom } from '../../shared/notices/templates'
import { DAY, HOUR } from '../../shared/time'

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOON = at('2026-11-16T12:00:00')

test('an empty line begins a paragraph, dashes and numbers make lists, two asterisks make bold', () => {
  expect(
    blocksOf('今天**停水**。\n请存水。\n\n- 关好龙头\n- **放一会儿**再用\n1. 先看表\n2、再开阀'),
  ).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { text: '今天', isBold: false },
          { text: '停水', isBold: true },
          { text: '。', isBold: false },
        ],
        [{ text: '请存水。', isBold: false }],
      ],
    },
    {
      kind: 'list',
      isNumbered: false,
      items: [
        [{ text: '关好龙头', isBold: false }],
        [
          { text: '放一会儿', isBold: true },
          { text: '再用', isBold: false },
        ],
      ],
    },
    {
      kind: 'list',
      isNumbered: true,
      items: [[{ text: '先看表', isBold: false }], [{ text: '再开阀', isBold: false }]],
    },
  ])
})

test.each([
  ['an unclosed mark is two asterisks', '价格 **面议', '价格 **面议'],
  ['a price is no list', '1.5元一吨', '1.5元一吨'],
  ['markup of the web is only text', '<b>停水</b><script>x</script>', '<b>停水</b><script>x</script>'],
  ['paragraphs join with a space', '一\n\n二', '一 二'],
])('%s', (_, text, words) => {
  expect(plainText(text)).toBe(words)
})

test('no character of a text is lost but the marks, the breaks and the blanks around them', () => {
  const letters = fc.string({
    unit: fc.constantFrom('停', '水', '*', '-', ' ', '\n', '1', '.'),
    maxLength: 60,
  })
  const bare = (text: string) => text.replace(/[*\-\s1.]/g, '')
  fc.assert(
    fc.property(letters, (text) => {
      expect(bare(plainText(text))).toBe(bare(text))
    }),
  )
})

const reach = (known: Partial<Reach> = {}): Reach => ({
  readAt: null,
  acknowledgedAt: null,
  toldInPersonAt: null,
  message: 'none',
  ...known,
})

test.each([
  [reach(), 'notReached', true, true],
  [reach({ message: 'failed' }), 'notReached', true, true],
  [reach({ message: 'noConsent' }), 'noConsent', true, true],
  [reach({ message: 'sent' }), 'messageSent', true, true],
  [reach({ readAt: 1, message: 'sent' }), 'read', false, true],
  [reach({ readAt: 1, toldInPersonAt: 2 }), 'toldInPerson', false, false],
  [reach({ readAt: 1, toldInPersonAt: 2, acknowledgedAt: 3 }), 'acknowledged', false, false],
] as const)('a household of which %j is known stands at %s', (known, standing, waits, waitsForConfirming) => {
  expect(standingOf(known)).toBe(standing)
  expect([isWaiting(known, false), isWaiting(known, true)]).toEqual([waits, waitsForConfirming])
})

test.each([
  ['nothing was sent', reach(), 0, true, true],
  ['no message was wanted', reach({ message: 'noConsent' }), 0, true, true],
  ['a message arrived', reach({ message: 'sent' }), 2, false, false],
  ['three reminders arrived in vain', reach({ message: 'sent' }), 3, true, true],
  ['it was read', reach({ readAt: 1 }), 0, false, false],
  ['it was read, and three times nobody confirmed', reach({ readAt: 1 }), 3, false, true],
  ['somebody told them', reach({ toldInPersonAt: 1 }), 3, false, false],
] as const)('who is called or visited where %s', (_, known, nudges, isPlain, isToConfirm) => {
  expect([isToVisit({ ...known, nudges }, false), isToVisit({ ...known, nudges }, true)]).toEqual([
    isPlain,
    isToConfirm,
  ])
})

test('figures add up, whole and in parts', () => {
  const row = (standing: 'read' | 'notReached', waits: boolean) => ({
    standing,
    isWaiting: waits,
    toVisit: waits,
  })
  const [some, others] = [[row('read', false), row('notReached', true)], [row('notReached', true)]]
  expect(sumOf([figuresOf(some), figuresOf(others)])).toEqual(figuresOf([...some, ...others]))
  expect(figuresOf([...some, ...others])).toMatchObject({ households: 3, read: 1, notReached: 2, waiting: 2 })
})

test.each([
  ['for a week', { validFrom: null, validUntil: NOON + 7 * DAY }, null],
  ['until now', { validFrom: null, validUntil: NOON }, 'notice.validity_passed'],
  [
    'that is over when it would be sent',
    { validFrom: null, validUntil: NOON + HOUR, sendAt: NOON + HOUR },
    'notice.validity_passed',
  ],
  ['for the next instant', { validFrom: null, validUntil: NOON + HOUR, sendAt: NOON + 1 }, null],
  [
    'sent an instant ago',
    { validFrom: null, validUntil: NOON + HOUR, sendAt: NOON - 1 },
    'notice.schedule_passed',
  ],
] as const)('a notice %s', (_, times, reason) => {
  expect(draftRefusal(times, NOON)).toBe(reason)
})

test.each<[NoticeState, boolean, boolean, number, string]>([
  ['scheduled', true, false, NOON + DAY, 'hidden'],
  ['sending', true, true, NOON + DAY, 'current'],
  ['sent', true, true, NOON + DAY, 'current'],
  ['sent', false, true, NOON + DAY, 'hidden'],
  ['sent', true, true, NOON, 'past'],
  ['withdrawn', true, true, NOON + DAY, 'current'],
  ['withdrawn', true, false, NOON + DAY, 'hidden'],
  ['withdrawn', true, true, NOON, 'past'],
  ['ended', true, true, NOON + DAY, 'past'],
])(
  'a notice that is %s (shown: %s, sent: %s) lies where it belongs',
  (state, isShown, wasSent, until, shelf) => {
    expect(shelfOf({ state, isShown, wasSent, validUntil: until }, NOON)).toBe(shelf)
  },
)

test('a reminder waits for the sending, goes once a day, and not where all were reached', () => {
  const roster = { state: 'sent', isShown: true, waiting: 3, nudgedAt: null } as const
  expect(nudgeRefusal(roster, NOON)).toBeNull()
  expect(nudgeRefusal({ ...roster, state: 'sending' }, NOON)).toBe('notice.still_sending')
  expect(nudgeRefusal({ ...roster, state: 'withdrawn' }, NOON)).toBe('notice.not_live')
  expect(nudgeRefusal({ ...roster, waiting: 0 }, NOON)).toBe('notice.nobody_waiting')
  const yesterday = at('2026-11-15T23:59:59')
  expect(nudgeRefusal({ ...roster, nudgedAt: yesterday }, NOON)).toBeNull()
  expect(nudgeRefusal({ ...roster, nudgedAt: at('2026-11-16T00:00:00') }, NOON)).toBe('notice.nudged_today')
})

test('a household gets at most three reminders, twenty hours apart, whoever sends them', () => {
  expect(mayBeNudged({ nudges: 0, nudgedAt: null }, NOON)).toBe(true)
  expect(mayBeNudged({ nudges: 1, nudgedAt: NOON - 20 * HOUR }, NOON)).toBe(true)
  expect(mayBeNudged({ nudges: 1, nudgedAt: NOON - 20 * HOUR + 1 }, NOON)).toBe(false)
  expect(mayBeNudged({ nudges: 3, nudgedAt: NOON - 5 * DAY }, NOON)).toBe(false)
})

test.each([
  ['2026-11-20T17:59:59', null],
  ['2026-11-20T18:00:00', '2026-11-20'],
  ['2026-11-20T23:59:59', '2026-11-20'],
  ['2026-11-21T00:00:00', null],
  ['2026-11-19T18:00:00', null],
])('the weekly message at %s', (time, day) => {
  expect(digestDueAt(at(time))).toBe(day)
})

test('a water stop takes three fields: where, from and until when', () => {
  const filled = draftFrom('waterStop', {
    where: '3号楼',
    from: at('2026-11-18T13:00:00'),
    until: at('2026-11-18T17:00:00'),
  })
  expect(filled).toMatchObject({ title: '3号楼停水通知', category: 'waterStop', isUrgent: true })
  expect(plainText(filled.text)).toContain('3号楼将在 11月18日 周三 13:00 至 17:00 停水。')
  expect(filled.validUntil).toBe(at('2026-11-18T17:00:00'))
})
