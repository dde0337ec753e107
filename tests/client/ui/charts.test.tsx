import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { BarChart } from '@/ui/charts/bar-chart'
import { ShareBar } from '@/ui/charts/share-bar'
import { TrendChart } from '@/ui/charts/trend-chart'
import { chooseLook } from '@/ui/theme/choice'

const widthOf = (element: Element) => (element as HTMLElement).style.width
const heightOf = (element: Element) => (element as HTMLElement).style.height

describe('bars', () => {
  const rows = [
    { label: '垃圾清运', value: 12, compare: 7 },
    { label: '楼道照明', value: 3, note: '两栋楼' },
    { label: '电梯', value: 0, compare: 24 },
  ]

  test('each is a line of words that a reader speaks', () => {
    render(<BarChart label="本月反映最多的" rows={rows} unit="件" />)
    const list = screen.getByRole('list', { name: '本月反映最多的' })
    const spoken = within(list)
      .getAllByRole('img')
      .map((line) => line.getAttribute('aria-label'))
    expect(spoken).toEqual(['垃圾清运 12 件，上月 7 件', '楼道照明 3 件，两栋楼', '电梯 0 件，上月 24 件'])
    expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    expect(screen.getByText('12 件')).toBeTruthy()
    expect(screen.getByText('上月 7 件')).toBeTruthy()
  })

  test('lengths are in proportion, now and before on one scale', () => {
    const { container } = render(<BarChart label="类别" rows={rows} unit="件" />)
    const widths = [...container.querySelectorAll('.bars__bar')].map(widthOf)
    expect(widths).toEqual(['50%', '29.2%', '12.5%', '0%', '100%'])
  })

  test('a rate is measured against a hundred, and may be unknown', () => {
    const rates = [
      { label: '幸福里社区', value: 96.66 },
      { label: '槐荫社区', value: null },
    ]
    const { container } = render(<BarChart label="响应率" rows={rates} unit="%" max={100} />)
    expect(screen.getByRole('img', { name: '幸福里社区 96.7%' })).toBeTruthy()
    expect(screen.getByRole('img', { name: '槐荫社区 没有数据' })).toBeTruthy()
    expect([...container.querySelectorAll('.bars__bar')].map(widthOf)).toEqual(['96.7%', '0%'])
  })

  test('a line that opens something is a link, by keyboard too', () => {
    const onOpen = jest.fn()
    render(<BarChart label="类别" rows={[{ ...rows[0]!, onOpen }]} unit="件" compareTo="去年" />)
    const link = screen.getByRole('link', { name: '垃圾清运 12 件，去年 7 件' })
    fireEvent.click(link)
    fireEvent.keyDown(link, { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledTimes(2)
  })

  test('with nothing to count no bar is drawn', () => {
    const { container } = render(<BarChart label="类别" rows={[{ label: '电梯', value: 0 }]} unit="件" />)
    expect([...container.querySelectorAll('.bars__bar')].map(widthOf)).toEqual(['0%'])
  })
})

describe('a trend', () => {
  const points = [
    { label: '8月', value: 80 },
    { label: '9月', value: null },
    { label: '10月', value: 40 },
    { label: '11月', value: null },
  ]
  const trend = <TrendChart label="满意率" points={points} unit="%" max={100} />
  const spoken = () =>
    within(screen.getByRole('list', { name: '满意率' }))
      .getAllByRole('img')
      .map((item) => item.getAttribute('aria-label'))

  afterEach(() => act(() => chooseLook({ size: 'normal' })))

  test('is read month by month, and the latest figure stands above', () => {
    const { container } = render(trend)
    expect(spoken()).toEqual(['8月 80%', '9月 没有数据', '10月 40%', '11月 没有数据'])
    expect(container.querySelector('.trend__latest')!.textContent).toBe('40%10月')
    const heights = [...container.querySelectorAll('.trend__bar')].map(heightOf)
    expect(heights).toEqual(['80%', '0%', '40%', '0%'])
  })

  test('a tap lists every number, the newest first, and another one draws it again', () => {
    render(trend)
    expect(screen.queryByText('80%')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '列出数字' }))
    expect(spoken()).toEqual(['11月 没有数据', '10月 40%', '9月 没有数据', '8月 80%'])
    expect(screen.getByText('80%')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '看图' }))
    expect(screen.queryByText('80%')).toBeNull()
  })

  test('is a list at once in elder view', () => {
    act(() => chooseLook({ size: 'large' }))
    render(trend)
    expect(screen.getByText('80%')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('says that there is nothing yet', () => {
    render(<TrendChart label="反映" points={[{ label: '11月', value: null }]} unit="件" />)
    expect(screen.getByRole('img', { name: '11月 没有数据' })).toBeTruthy()
  })
})

describe('shares', () => {
  test('every part is said in words, also one that is nothing', () => {
    const { container } = render(
      <ShareBar
        label="办理结果"
        unit="件"
        parts={[
          { label: '已解决', value: 30, tone: 'good' },
          { label: '说明情况', value: 10, tone: 'info' },
          { label: '不属于本社区', value: 0, tone: 'neutral' },
        ]}
      />,
    )
    const list = screen.getByRole('list', { name: '办理结果' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['已解决30 件，占 75%', '说明情况10 件，占 25%', '不属于本社区0 件，占 0%'])
    expect([...container.querySelectorAll('.share__piece')].map(widthOf)).toEqual(['75%', '25%'])
  })

  test('of nothing there are no shares', () => {
    render(<ShareBar label="办理结果" parts={[{ label: '已解决', value: 0, tone: 'good' }]} />)
    expect(screen.getByText('还没有数据')).toBeTruthy()
    expect(screen.queryByRole('list')).toBeNull()
  })
})
