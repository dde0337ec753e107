import { editMatter, getMatter, publishMatter } from '../../shared/matters/contracts'
import { MAX_PDF_BYTES } from '../../shared/pdf'
import { MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { liftMatter, request } from '../support/matters'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n')
let uploads = 0

const uploaded = async (person: Person, bytes = PDF) => ({
  fileId: await town.cloud.upload(`documents/${person.id}/plan-${++uploads}.pdf`, bytes, person.openid),
  name: '设计方案.pdf',
})

test('residents open what the publisher attached, by a link that soon stops working', async () => {
  const [secretary, resident] = await Promise.all([town.secretary(), town.resident()])
  const { id } = await secretary.call(publishMatter, liftMatter({ files: [await uploaded(secretary)] }))
  const { files } = await resident.call(getMatter, { id })
  expect(files).toMatchObject([{ name: '设计方案.pdf' }])
  const response = await fetch(files[0]!.url!)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF)
  await town.cloud.clock.advance(16 * MINUTE)
  expect((await fetch(files[0]!.url!)).status).toBe(403)
})

test('an edit replaces the files', async () => {
  const secretary = await town.secretary()
  const first = liftMatter({ files: [await uploaded(secretary)] })
  const { id } = await secretary.call(publishMatter, first)
  const second = { ...(await uploaded(secretary)), name: '修改后的方案.pdf' }
  const { scopeUnitId: _, ...draft } = liftMatter({ files: [second] })
  const { files } = await secretary.call(editMatter, { ...draft, id })
  expect(files.map(({ name }) => name)).toEqual(['修改后的方案.pdf'])
  const { files: none } = await secretary.call(editMatter, { ...draft, ...request(), files: [], id })
  expect(none).toEqual([])
})

test('only PDFs of the publisher’s own are taken, each refused at its place', async () => {
  const [secretary, resident] = await Promise.all([town.secretary(), town.resident()])
  const mine = await uploaded(secretary)
  const publishing = (...files: { fileId: string; name: string }[]) =>
    secretary.call(publishMatter, liftMatter({ files }))
  const page = await uploaded(secretary, Buffer.from('<html><script>alert(1)</script></html>'))
  await expect(publishing(mine, page)).toBeRefused('matter.file_type')
  await expect(publishing(mine, page)).rejects.toMatchObject({
    refusal: { code: 'INVALID', fields: { 'files.1': 'matter.file_type' } },
  })
  await expect(publishing(await uploaded(resident))).toBeRefused('matter.file_not_yours')
  await expect(publishing({ ...mine, fileId: await secretary.photo() })).toBeRefused('matter.file_not_yours')
  const gone = mine.fileId.replace(/plan-\d+/, 'never-sent')
  await expect(publishing({ ...mine, fileId: gone })).toBeRefused('matter.file_missing')
  const large = await uploaded(secretary, Buffer.concat([PDF, Buffer.alloc(MAX_PDF_BYTES)]))
  await expect(publishing(large)).toBeRefused('matter.file_too_large')
  await expect(publishing(mine, mine, mine, mine)).toBeRefused('matter.too_many_files')
  await expect(publishing({ ...mine, name: '../方案.pdf' })).toBeRefused('core.invalid')
})
