import { listCentres, saveCentre } from '../../shared/centres/contracts'
import { centreDraft, newCentre, request } from '../support/centres'
import { community, type Community } from '../support/community'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test('anybody finds the centres of a community, its own before that of the subdistrict', async () => {
  const officer = await town.holder('subdistrictOfficer', 's1')
  const above = { ...centreDraft({ name: '南门街道党群服务中心' }), ...request(), saves: { newIn: 's1' } }
  await officer.call(saveCentre, above)
  await newCentre(town)
  const { centres } = await town.stranger().call(listCentres, { unitId: 'happy' })
  expect(centres.map(({ name }) => name)).toEqual(['幸福里党群服务站', '南门街道党群服务中心'])
  const elsewhere = await town.stranger().call(listCentres, { unitId: 'locust' })
  expect(elsewhere.centres.map(({ name }) => name)).toEqual(['南门街道党群服务中心'])
  expect(await town.stranger().call(listCentres, { unitId: 'nowhere' })).toEqual({ centres: [] })
})

test('a liaison finds the centres near their partner unit, to share rooms there', async () => {
  await newCentre(town)
  const liaison = await town.liaison('property-happy')
  const { centres } = await liaison.call(listCentres, { unitId: 'property-happy' })
  expect(centres.map(({ name }) => name)).toEqual(['幸福里党群服务站'])
})

test('a secretary changes what is written of their centre, and each saving is in the audit log', async () => {
  const { secretary, id, revision } = await newCentre(town)
  const moved = { ...centreDraft({ address: '幸福路 20 号二层' }), ...request(), saves: { id, revision } }
  expect(await secretary.call(saveCentre, moved)).toMatchObject({ address: '幸福路 20 号二层', revision: 2 })
  await town.settle()
  const lines = (await town.documentsOf('audit')).map(({ action, target }) => ({ action, target }))
  expect(lines).toEqual(Array.from({ length: 2 }, () => ({ action: 'centres.save', target: id })))
})

test('of two who change the same centre the second reads again first', async () => {
  const { secretary, id, revision } = await newCentre(town)
  const worker = await town.holder('communityWorker', 'happy')
  const save = (by: typeof worker, address: string) =>
    by.call(saveCentre, { ...centreDraft({ address }), ...request(), saves: { id, revision } })
  await save(secretary, '幸福路 20 号二层')
  await expect(save(worker, '幸福路 22 号')).toBeRefused('core.changed_meanwhile')
})

test('the same saving sent again changes nothing; another text under its id is refused', async () => {
  const secretary = await town.secretary()
  const sent = { ...centreDraft(), ...request(), saves: { newIn: 'happy' } }
  const made = await secretary.call(saveCentre, sent)
  expect(await secretary.call(saveCentre, sent)).toEqual(made)
  await expect(secretary.call(saveCentre, { ...sent, name: '别的名字' })).toBeRefused(
    'core.request_id_reused',
  )
  const over = { ...centreDraft(), ...request(), saves: { id: made.id, revision: 1 } }
  const changed = await secretary.call(saveCentre, over)
  expect(await secretary.call(saveCentre, over)).toEqual(changed)
  await expect(secretary.call(saveCentre, { ...over, name: '别的名字' })).toBeRefused(
    'core.request_id_reused',
  )
})

test('whoever runs no centre there can neither set one up nor change it', async () => {
  const { id, revision } = await newCentre(town)
  const [neighbour, resident] = await Promise.all([town.secretary('locust'), town.resident()])
  const over = { ...centreDraft(), ...request(), saves: { id, revision } }
  await expect(neighbour.call(saveCentre, over)).toBeRefused('centre.outside_unit')
  await expect(resident.call(saveCentre, over)).toBeRefused('core.role_missing')
  const there = { ...centreDraft(), ...request(), saves: { newIn: 'happy' } }
  await expect(neighbour.call(saveCentre, there)).toBeRefused('centre.outside_unit')
})

test.each([
  ['in a building', 'happy.b1', 'centre.wrong_level'],
  ['in no unit that there is', 'nowhere', 'centre.wrong_level'],
] as const)('a centre can’t be set up %s', async (_, unitId, reason) => {
  const secretary = await town.secretary()
  const there = { ...centreDraft(), ...request(), saves: { newIn: unitId } }
  await expect(secretary.call(saveCentre, there)).toBeRefused(reason)
})

test('a telephone number of letters is refused at its field', async () => {
  const secretary = await town.secretary()
  const wrong = { ...centreDraft({ phone: 'call me' }), ...request(), saves: { newIn: 'happy' } }
  await expect(secretary.call(saveCentre, wrong)).toBeRefused('centre.bad_phone')
  const missing = { ...centreDraft(), ...request(), saves: { id: 'gone', revision: 1 } }
  await expect(secretary.call(saveCentre, missing)).toBeRefused('core.not_found')
})
