import { fireEvent, screen, within } from '@testing-library/react'
import { listFigureCases, listPublicFigureCases } from '@shared/direct-line/public-contracts'
import { requestExport } from '@shared/exports/contracts'
import { AppError } from '@shared/errors'
import FigureCasesPage from '@/features/neighbourhood/pages/figure-cases/index'
import FiguresPage from '@/features/neighbourhood/pages/figures/index'
import { percentOf } from '@/features/neighbourhood/rate-words'
import { grantOf, meAs } from '../members/people'
import { cloudAnswering, on, show } from '../members/scripted-cloud'
import { phone } from '../../support/taro/taro'
import { answersAs, answersFigures, month, publicCard } from './town'

const secretary = meAs({ homes: [], roles: [grantOf('secretary', 'happy', '幸福里社区')] })
const casesOf = (by: string, of: string, unitId = 'happy') =>
  `navigateTo /features/neighbourhood/pages/figure-cases/index?unitId=${unitId}&month=${month}&by=${by}&of=${of}`

describe('the three rates', () => {
  test('each stands large, with its parts and how it is computed', async () => {
    cloudAnswering(...answersAs(), answersFigures())
    show(<FiguresPage />)
    expect((await screen.findAllByText('97.3%'))[0]!.className).toBe('rate__percent')
    expect(screen.getByText('187/192')).toBeTruthy()
    expect(screen.getByText('怎么算：按时受理的 ÷ 到了受理期限的')).toBeTruthy()
    expect(screen.getByText('66.6%')).toBeTruthy()
    expect(screen.getByText('75%')).toBeTruthy()
  })

  test('what they leave out is shown with its number', async () => {
    cloudAnswering(...answersAs(), answersFigures())
    show(<FiguresPage />)
    const left = [
      '不予受理，2 件',
      '并案（和同一件事一起办），0 件',
      '居民撤回，0 件',
      '已解释说明的评价，4 件',
      '办完没有评价，7 件',
    ]
    for (const name of left) expect(await screen.findByRole('link', { name })).toBeTruthy()
  })

  test('nearly all is never shown as all, and nothing is no zero', () => {
    expect(percentOf({ part: 9999, whole: 10000 })).toBe(99.9)
    expect(percentOf({ part: 3, whole: 3 })).toBe(100)
    expect(percentOf({ part: 0, whole: 3 })).toBe(0)
    expect(percentOf({ part: 0, whole: 0 })).toBeNull()
  })

  test('a month without anything says so, and the month before is one tap away', async () => {
    const asked = cloudAnswering(...answersAs(), answersFigures({}))
    show(<FiguresPage />)
    expect(await screen.findByText(/还没有可算的$/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '上个月' }))
    expect(await screen.findByText('8/8')).toBeTruthy()
    const months = asked.get('directLine.showFigures')!.map((input) => (input as { upTo: string }).upTo)
    expect(new Set(months).size).toBe(2)
  })
})

test('every figure leads to the cases behind it', async () => {
  cloudAnswering(...answersAs(), answersFigures())
  show(<FiguresPage />)
  fireEvent.click(await screen.findByRole('link', { name: '按时受理的，187 件' }))
  fireEvent.click(screen.getByRole('link', { name: '不予受理，2 件' }))
  fireEvent.click(screen.getByRole('link', { name: '楼道照明 9 件，上月 4 件' }))
  fireEvent.click(screen.getByRole('radio', { name: '哪里' }))
  fireEvent.click(screen.getByRole('link', { name: '3号楼 8 件，上月 0 件' }))
  fireEvent.click(screen.getByRole('link', { name: /^暂时办不了/ }))
  expect(phone.visited).toEqual([
    casesOf('figure', 'respondedInTime'),
    casesOf('figure', 'declined'),
    casesOf('category', 'lighting'),
    casesOf('place', 'happy.b3'),
    casesOf('outcome', 'impossible'),
  ])
})

test('a trend begins where figures begin, and can be followed for each rate', async () => {
  cloudAnswering(...answersAs(), answersFigures())
  show(<FiguresPage />)
  const response = await screen.findByRole('list', { name: '响应率' })
  expect(within(response).getAllByRole('listitem')).toHaveLength(2)
  fireEvent.click(screen.getByRole('radio', { name: '反映件数' }))
  const submitted = await screen.findByRole('list', { name: '反映件数' })
  expect(within(submitted).getByRole('img', { name: /14 件$/ })).toBeTruthy()
})

describe('for those who handle cases', () => {
  test('the units below stand side by side, each a way to its own figures, and nothing is lost in between', async () => {
    cloudAnswering(...answersAs(secretary), answersFigures())
    show(<FiguresPage />)
    expect(await screen.findByText('另有 4 件没有写明在下面哪个单位，只算在本级。')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '第一网格 97.3%，187/192' }))
    expect(phone.visited).toEqual([
      `navigateTo /features/neighbourhood/pages/figures/index?unitId=happy.g1&month=${month}`,
    ])
  })

  test('the month’s cases can be asked for as a table, and a refusal is said', async () => {
    let isFull = true
    const asked = cloudAnswering(
      ...answersAs(secretary),
      answersFigures(),
      on(requestExport, () => {
        if (isFull) throw new AppError({ code: 'REFUSED', reason: 'exports.too_many_waiting' })
        return {
          id: 'e1',
          kind: 'appeals' as const,
          title: '诉求清单',
          state: 'waiting' as const,
          rows: 0,
          createdAt: Date.now(),
          expiresAt: null,
          because: null,
        }
      }),
    )
    show(<FiguresPage />)
    fireEvent.click(await screen.findByRole('button', { name: '导出 Excel' }))
    expect(await screen.findByText('您还有导出没有做完，做好以后再导出新的。')).toBeTruthy()
    isFull = false
    fireEvent.click(screen.getByRole('button', { name: '导出 Excel' }))
    expect(await screen.findByText('记下了')).toBeTruthy()
    const parameters = asked
      .get('exports.request')!
      .map((wish) => (wish as { parameters: object }).parameters)
    expect(parameters[0]).toMatchObject({ unitId: 'happy', from: `${month}-01` })
  })

  test('a resident sees neither the units below nor the table', async () => {
    cloudAnswering(...answersAs(), answersFigures())
    show(<FiguresPage />)
    await screen.findByText('187/192')
    expect(screen.queryByText('下面各单位')).toBeNull()
    expect(screen.queryByRole('button', { name: '导出 Excel' })).toBeNull()
  })
})

describe('the cases behind a figure', () => {
  const lookInto = (by: string, of: string) => {
    phone.params = { unitId: 'happy', month, by, of }
    show(<FigureCasesPage />)
  }
  const published = on(listPublicFigureCases, () => ({ items: [publicCard()], next: null }))
  const { outcome: _outcome, supporters: _supporters, categoryId: _categoryId, ...onBoth } = publicCard()
  const handled = on(listFigureCases, () => ({
    items: [
      {
        ...onBoth,
        ticket: '261116-4837',
        isUrgent: false,
        isHard: false,
        dueAt: null,
        reopenings: 0,
        needsReview: false,
        deskName: '幸福里社区',
        isSupervised: false,
        behalfOf: null,
      },
    ],
    next: null,
  }))

  test('neighbours read the published ones, and that there are others', async () => {
    const asked = cloudAnswering(...answersAs(), answersFigures(), published)
    lookInto('category', 'lighting')
    expect(await screen.findByText('三楼的灯坏了')).toBeTruthy()
    expect(screen.getByText('其余的事反映人没有同意公开，只算进数字里。')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '楼道照明' })).toBeTruthy()
    expect(screen.getByText('9 件')).toBeTruthy()
    expect(asked.get('directLine.listPublicFigureCases')).toEqual([
      { unitId: 'happy', month, figure: 'category:lighting', cursor: null },
    ])
  })

  test('those who handle them read all, and open them as they handle them', async () => {
    const asked = cloudAnswering(...answersAs(secretary), answersFigures(), handled)
    lookInto('figure', 'respondedLate')
    fireEvent.click(await screen.findByRole('link', { name: /三楼的灯坏了/ }))
    expect(screen.getByRole('heading', { name: '没有按时受理的' })).toBeTruthy()
    expect(screen.queryByText('这里只列出公开的')).toBeNull()
    expect(phone.visited).toEqual(['navigateTo /features/direct-line/pages/appeal/index?id=a1'])
    expect(asked.get('directLine.listFigureCases')).toEqual([
      { unitId: 'happy', month, figure: 'respondedLate', cursor: null },
    ])
  })

  test('a worker who only lives there reads what neighbours read', async () => {
    const elsewhere = meAs({ roles: [grantOf('secretary', 'locust', '槐荫社区')] })
    cloudAnswering(...answersAs(elsewhere), answersFigures(), published)
    lookInto('category', 'lighting')
    expect(await screen.findByText('这里只列出公开的')).toBeTruthy()
    expect(await screen.findByText('三楼的灯坏了')).toBeTruthy()
  })
})
