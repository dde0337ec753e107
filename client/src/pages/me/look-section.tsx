import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Section } from '@/ui/section/section'
import type { Shade, TextSize } from '@/ui/theme/choice'
import { useTheme } from '@/ui/theme/use-theme'

const sizes: { value: TextSize | 'phone'; label: string }[] = [
  { value: 'phone', label: '随手机' },
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
  { value: 'larger', label: '更大' },
  { value: 'largest', label: '最大' },
]

const shades: { value: Shade | 'phone'; label: string }[] = [
  { value: 'phone', label: '随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** How large and how bright everything is; changes at once and stays on this phone. */
export function LookSection() {
  const { choice, choose } = useTheme()
  return (
    <Section title="字的大小和颜色">
      <Card>
        <Choice
          label="字的大小"
          hint="大字版一屏内容少一些，按钮也更大。"
          options={sizes}
          value={choice.size ?? 'phone'}
          onChange={(value) => choose({ size: value === 'phone' ? null : value })}
        />
        <Choice
          label="深浅"
          options={shades}
          value={choice.shade ?? 'phone'}
          onChange={(value) => choose({ shade: value === 'phone' ? null : value })}
        />
      </Card>
    </Section>
  )
}
