import { View } from '@tarojs/components'
import { spanText, type Span } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { FieldPair } from '@/ui/field/field-pair'
import { TimeInput } from '@/ui/field/time-input'
import { Notice } from '@/ui/notice/notice'
import { spansRefusal } from './open-spans'
import './spans-editor.scss'

const MOST_SPANS = 6

export interface SpansEditorProps {
  spans: readonly Span[]
  /** Minutes that a booking goes by: hours last whole steps of it. */
  step: number
  onChange: (spans: Span[]) => void
}

/** The stretches of a day in which a room is open. */
export function SpansEditor({ spans, step, onChange }: SpansEditorProps) {
  const refusal = spansRefusal(spans, step)
  const edit = (place: number, span: Partial<Span>) =>
    onChange(spans.map((one, index) => (index === place ? { ...one, ...span } : one)))
  const last = spans.at(-1)
  const next = last
    ? { from: Math.min(last.to + 60, 1380), to: Math.min(last.to + 180, 1440) }
    : { from: 540, to: 1080 }
  return (
    <View className="spans-editor">
      {spans.length === 0 && <Notice title="这天不开放" />}
      {spans.map((span, place) => (
        <View key={place} className="spans-editor__span" aria-role="group" aria-label={spanText(span)}>
          <FieldPair>
            <TimeInput label="从" value={span.from} onChange={(from) => edit(place, { from })} />
            <TimeInput label="到" value={span.to} isEnd onChange={(to) => edit(place, { to })} />
          </FieldPair>
          <Button
            kind="quiet"
            icon="close"
            onTap={() => onChange(spans.filter((_, index) => index !== place))}
          >
            去掉
          </Button>
        </View>
      ))}
      {spans.length < MOST_SPANS && (
        <Button icon="plus" onTap={() => onChange([...spans, next])}>
          加一段时间
        </Button>
      )}
      {refusal && <Notice tone="warn" title={sentences[refusal]} />}
    </View>
  )
}
