import { fireEvent, screen, waitFor } from '@testing-library/react'
import { PdfList } from '@/ui/pdfs/pdf-list'
import PublishPage from '@/features/matters/pages/publish/index'
import { getAppeal } from '@shared/direct-line/contracts'
import { publishMatter } from '@shared/matters/contracts'
import { listUnits, me } from '@shared/members/contracts'
import { AppError } from '@shared/errors'
import { phone } from '../../support/taro/taro'
import { appeal, holder } from '../direct-line/cases'
import { cloudAnswering, on, show } from '../members/scripted-cloud'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const suggestion = on(getAppeal, () => ({
  ...appeal,
  kind: 'suggestion' as const,
  title: '给1号楼加装电梯',
  text: '老人多，爬楼吃力。',
}))
const unsent = on(publishMatter, () => {
  throw new AppError({ code: 'REFUSED', reason: 'matter.outside_unit' })
})

function open(params: Record<string, string>) {
  const asked = cloudAnswering(
    on(me, () => ({ member: holder('secretary') })),
    on(listUnits, () => ({ units: [] })),
    suggestion,
    unsent,
  )
  phone.params = params
  show(<PublishPage />)
  return asked
}

const write = async (label: string, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name: label }), { target: { value } })

test('a matter made of a suggestion shows it beside the form, and takes none of its words over', async () => {
  const asked = open({ fromAppealId: 'a1' })
  expect(await screen.findByText('老人多，爬楼吃力。')).toBeTruthy()
  expect(screen.getByText('请用自己的话写，不要写出是谁提的')).toBeTruthy()
  await write('题目', '1号楼要不要加装电梯')
  await write('事情的来龙去脉', '楼龄超过 25 年，老人多。')
  await write('请大家回答什么？', '您家赞成吗？')
  await write('选项 1', '赞成')
  await write('选项 2', '不赞成')
  fireEvent.click(screen.getByRole('button', { name: '发布' }))
  await waitFor(() =>
    expect(asked.get(publishMatter.name)).toMatchObject([
      { fromAppealId: 'a1', background: '楼龄超过 25 年，老人多。', scopeUnitId: 'happy' },
    ]),
  )
})

test('a PDF is sent and goes with the matter; what isn’t one is refused at the field', async () => {
  const asked = open({})
  phone.upload = (path) => `cloud://${path}`
  const pdf = { path: 'plan', name: '设计方案.pdf', bytes: bytesOf('%PDF-1.7 ......') }
  const word = { path: 'word', name: '报价.docx', bytes: bytesOf('PK..............') }
  phone.chat = [pdf, word]
  fireEvent.click(await screen.findByRole('button', { name: '选 PDF 文件' }))
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  expect(await screen.findByText('设计方案.pdf')).toBeTruthy()
  expect(screen.getByRole('button', { name: '去掉设计方案.pdf' })).toBeTruthy()
  expect(await screen.findByText('只能用 PDF 文件，请先把文件存成 PDF 再选。')).toBeTruthy()
  await write('题目', '1号楼要不要加装电梯')
  await write('事情的来龙去脉', '楼龄超过 25 年，老人多。')
  await write('请大家回答什么？', '您家赞成吗？')
  await write('选项 1', '赞成')
  await write('选项 2', '不赞成')
  fireEvent.click(screen.getByRole('button', { name: '发布' }))
  await waitFor(() =>
    expect(asked.get(publishMatter.name)).toMatchObject([
      { files: [{ fileId: 'cloud://plan', name: '设计方案.pdf' }] },
    ]),
  )
})

test('a matter’s file is fetched and opened under its name; one that is gone says so', async () => {
  cloudAnswering()
  phone.download = () => 200
  const files = [
    { id: 'f1', name: '设计方案', url: 'https://cloud/plan.pdf' },
    { id: 'f2', name: '报价单.pdf', url: null },
  ]
  show(<PdfList files={files} />)
  fireEvent.click(screen.getByRole('link', { name: /设计方案/ }))
  await waitFor(() => expect(phone.opened).toEqual(['设计方案.pdf']))
  fireEvent.click(screen.getByRole('link', { name: /报价单/ }))
  expect(await screen.findByText(/没有找到这条记录/)).toBeTruthy()
})

test('a matter of its own asks for no case', async () => {
  const asked = open({})
  await screen.findByRole('button', { name: '发布' })
  expect(screen.queryByText('来自居民的建议')).toBeNull()
  expect(asked.has(getAppeal.name)).toBe(false)
})
