import { View } from '@tarojs/components'
import type { RoomDay } from '@shared/bookings/schema'
import { minuteText } from '@shared/bookings/slot'
import type { Reason } from '@shared/errors'
import { Field } from '@/ui/field/field'
import type { Start, StartState } from '../offered-times'
import './start-choice.scss'

interface StartChoiceProps {
  starts: readonly Start[]
  day: RoomDay
  value: number | null
  onChange: (from: number) => void
  error: Reason | null
}

const stateWords: Record<StartState, string | null> = {
  free: null,
  taken: '已约',
  mine: '我的',
  offeredToMe: '留给我',
}

function hintOf(starts: readonly Start[], { open, closedBecause }: RoomDay): string | undefined {
  if (open.length === 0)
    return `这一天不开放${closedBecause === null ? '' : `：${closedBecause}`}，请换一天。`
  if (starts.length === 0) return '这一天没有可以约的时间了，请换一天或缩短时间。'
  const isFull = starts.every(({ state }) => state !== 'free')
  return isFull ? '这么长的时间都约满了。可以缩短一点、换一天，或者选一个时间排队候补。' : undefined
}

/** From when; a time that somebody has can be chosen too, to wait for it. */
export function StartChoice({ starts, day, value, onChange, error }: StartChoiceProps) {
  return (
    <Field label="几点开始" hint={hintOf(starts, day)} error={error}>
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <View
          id={id}
          className="starts"
          aria-role="radiogroup"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
        >
          {starts.map((start) => (
            <OneStart key={start.from} start={start} isChosen={start.from === value} onChange={onChange} />
          ))}
        </View>
      )}
    </Field>
  )
}

interface OneStartProps {
  start: Start
  isChosen: boolean
  onChange: (from: number) => void
}

function OneStart({ start: { from, state }, isChosen, onChange }: OneStartProps) {
  const word = stateWords[state]
  const time = minuteText(from)
  // One's own time is neither free nor worth waiting for.
  const isMine = state === 'mine' || state === 'offeredToMe'
  return (
    <View
      className={`starts__one starts__one--${state}${isChosen ? ' starts__one--chosen' : ''}`}
      hoverClass={isMine ? 'none' : 'starts__one--pressed'}
      aria-role="radio"
      aria-checked={isChosen ? 'true' : 'false'}
      aria-disabled={isMine ? 'true' : 'false'}
      aria-label={word === null ? time : `${time}，${word}`}
      onClick={isMine ? undefined : () => onChange(from)}
    >
      {time}
      {word !== null && <View className="starts__word">{word}</View>}
    </View>
  )
}
