import { fitValues, templates } from '../../shared/templates'

test('values are cut to what each field takes, and none is left empty', () => {
  const fitted = fitValues(templates.appealProgress, {
    ticket: '261122-4837',
    title: '三号楼二单元电梯从昨天晚上开始就一直停在七楼不动',
    state: '已答复',
    at: '2026-11-22 09:30',
    note: '',
  })
  expect(fitted.thing2?.value).toHaveLength(20)
  expect(fitted.thing2?.value.endsWith('…')).toBe(true)
  expect(fitted).toMatchObject({
    character_string1: { value: '261122-4837' },
    phrase3: { value: '已答复' },
    thing5: { value: '—' },
  })
})

test('a phrase is cut without an ellipsis, which WeChat would refuse there', () => {
  const fitted = fitValues(templates.homeDecided, { home: '501室', state: '没有通过确认', at: '', note: '' })
  expect(fitted.phrase2).toEqual({ value: '没有通过确' })
  expect(fitValues(templates.homeDecided, {}).phrase2).toEqual({ value: '无' })
})
