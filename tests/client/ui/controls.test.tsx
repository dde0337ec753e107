import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Stars, StarsGiven, type StarCount } from '@/ui/stars/stars'
import { Toggle } from '@/ui/toggle/toggle'

const describedBy = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

test('a disabled button says why, and a tap does nothing', () => {
  const onTap = jest.fn()
  render(
    <Button disabled hint="请先填写具体情况" onTap={onTap}>
      提交
    </Button>,
  )
  const button = screen.getByRole('button', { name: '提交' })
  fireEvent.click(button)
  expect(onTap).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(describedBy(button)).toBe('请先填写具体情况')
})

test('a button that is at work can’t be tapped a second time', () => {
  const onTap = jest.fn()
  render(
    <Button loading onTap={onTap}>
      提交
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: '提交，请稍候…' }))
  expect(onTap).not.toHaveBeenCalled()
})

test('a field’s error is tied to it', () => {
  render(<TextInput label="标题" value="灯" onChange={() => undefined} error="core.too_short" />)
  const input = screen.getByLabelText('标题')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(describedBy(input)).toBe('内容太短了，请再写几个字。')
})

test('a field without an error isn’t called wrong', () => {
  render(<TextInput label="标题" value="灯" onChange={() => undefined} error={null} />)
  expect(screen.getByLabelText('标题').hasAttribute('aria-invalid')).toBe(false)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('typing reaches the form, counts near the longest text, and stops at it', () => {
  function Form() {
    const [text, setText] = useState('楼道')
    return <TextArea label="具体情况" value={text} onChange={setText} max={10} />
  }
  render(<Form />)
  const area = screen.getByLabelText<HTMLTextAreaElement>('具体情况')
  fireEvent.change(area, { target: { value: '楼道灯坏了三天了' } })
  expect(area.value).toBe('楼道灯坏了三天了')
  expect(screen.queryByText(/\/10$/)).toBeNull()
  fireEvent.change(area, { target: { value: '楼道灯坏了三天了呀' } })
  expect(screen.getByText('9/10')).toBeTruthy()
  expect(area.maxLength).toBe(10)
})

function Rating() {
  const [stars, setStars] = useState<StarCount | null>(null)
  return <Stars label="结果" value={stars} onChange={setStars} />
}

test.each([
  ['Enter', '4 星，满意', '满意'],
  [' ', '1 星，很不满意', '很不满意'],
])('a star is given by the keyboard with "%s"', (key, name, word) => {
  render(<Rating />)
  const star = screen.getByRole('radio', { name })
  expect(star.tabIndex).toBe(0)
  fireEvent.keyDown(star, { key })
  expect(star.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByText(word)).toBeTruthy()
})

test('a given rating is read out in one breath', () => {
  render(<StarsGiven label="速度" value={3} />)
  expect(screen.getByRole('img', { name: '速度：3 星，一般' })).toBeTruthy()
})

test('one of several is chosen, and only that one', () => {
  const onChange = jest.fn()
  const options = [
    { value: 'suggestion', label: '建议' },
    { value: 'request', label: '求助' },
  ] as const
  render(<Choice label="类别" options={options} value="request" onChange={onChange} />)
  expect(screen.getByRole('radiogroup', { name: '类别' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '求助' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('radio', { name: '建议' }).getAttribute('aria-checked')).toBe('false')
  fireEvent.click(screen.getByRole('radio', { name: '建议' }))
  expect(onChange).toHaveBeenCalledWith('suggestion')
})

test('a switch tells its state in a word and turns', () => {
  const onChange = jest.fn()
  render(<Toggle label="公开这件事" note="不显示您的姓名" isOn={false} onChange={onChange} />)
  expect(screen.getByText('关')).toBeTruthy()
  fireEvent.click(screen.getByRole('switch', { name: '公开这件事，不显示您的姓名' }))
  expect(onChange).toHaveBeenCalledWith(true)
})
