import { View } from '@tarojs/components'
import { spanText } from '@shared/bookings/slot'
import { bandRefusal } from '@shared/windows/rules'
import type { BandView, DayView } from '@shared/windows/window'
import { Field } from '@/ui/field/field'
import './band-choice.scss'

interface BandChoiceProps {
  day: DayView
  value: number | null
  now: number
  onChange: (from: number) => void
}

function hintOf({ bands, closedBecause }: DayView): string | undefined {
  if (closedBecause !== null) return `这一天不开：${closedBecause}。请换一天。`
  return bands.length === 0 ? '这一天窗口不开，请换一天。' : undefined
}

/** What is left in a band, in words. */
function leftWord(day: DayView, band: BandView, now: number): string {
  const reason = bandRefusal(day, band, now)
  if (reason === 'ticket.band_over') return '已经过了'
  return reason === null ? `还有 ${band.left} 个号` : '约满了'
}

/** Which part of the day. */
export function BandChoice({ day, value, now, onChange }: BandChoiceProps) {
  return (
    <Field label="几点来" hint={hintOf(day)}>
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <View
          id={id}
          className="bands"
          aria-role="radiogroup"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
        >
          {day.bands.map((band) => (
            <OneBand
              key={band.from}
              time={spanText(band)}
              word={leftWord(day, band, now)}
              isOut={bandRefusal(day, band, now) !== null}
              isChosen={band.from === value}
              onChoose={() => onChange(band.from)}
            />
          ))}
        </View>
      )}
    </Field>
  )
}

interface OneBandProps {
  time: string
  word: string
  isOut: boolean
  isChosen: boolean
  onChoose: () => void
}

function OneBand({ time, word, isOut, isChosen, onChoose }: OneBandProps) {
  return (
    <View
      className={`bands__one${isOut ? ' bands__one--out' : ''}${isChosen ? ' bands__one--chosen' : ''}`}
      hoverClass={isOut ? 'none' : 'bands__one--pressed'}
      aria-role="radio"
      aria-checked={isChosen ? 'true' : 'false'}
      aria-disabled={isOut ? 'true' : 'false'}
      aria-label={`${time}，${word}`}
      onClick={isOut ? undefined : onChoose}
    >
      {time}
      <View className="bands__word">{word}</View>
    </View>
  )
}
