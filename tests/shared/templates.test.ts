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
