import { useState } from 'react'
import type { Span } from '@shared/bookings/slot'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { View } from '@tarojs/components'
import { spansText, weekdayNames } from '../../words'
import { DaySheet } from './day-sheet'
import { ExceptionSheet } from './exception-sheet'
import { mayAddException } from './room-draft'
import type { RoomFieldsProps } from './room-form'

const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]

/** The hours of a day given to several others of the week. */
const spread = (weekly: Span[][], spans: Span[], days: readonly number[]): Span[][] =>
  weekly.map((own, day) => (days.includes(day) ? spans : own))

/** When a room is open: the week, holidays, and single dates. */
export function HoursFields({ value, change, errorOf }: RoomFieldsProps) {
  const [day, setDay] = useState<number | null>(null)
  const [exception, setException] = useState<number | 'new' | null>(null)
  const { weekly, exceptions, isClosedOnHolidays, slotMinutes } = value
  const close = () => setException(null)
  return (
    <Section title="开放时间">
      <Card>
        <Field label="每周" hint="点一天来改。" error={errorOf('weekly')}>
          {({ id }) => (
            <View id={id}>
              {MONDAY_FIRST.map((weekday) => (
                <LinkRow
                  key={weekday}
                  label={weekdayNames[weekday]!}
                  note={spansText(weekly[weekday] ?? [])}
                  onOpen={() => setDay(weekday)}
                />
              ))}
            </View>
          )}
        </Field>
        <Toggle
          label="法定节假日不开放"
          note="按国务院公布的放假安排，调休上班的日子照常"
          isOn={isClosedOnHolidays}
          onChange={(isOn) => change({ isClosedOnHolidays: isOn })}
        />
      </Card>
      <Card>
        <Field
          label="特别日子"
          hint="某一天的时间和平常不一样，或者不开放。"
          isOptional
          error={errorOf('exceptions')}
        >
          {({ id }) => (
            <View id={id}>
              {exceptions.map(({ date, spans, because }, index) => (
                <LinkRow
                  key={date}
                  label={date}
                  note={[spansText(spans), because].filter(Boolean).join(' ')}
                  onOpen={() => setException(index)}
                />
              ))}
              <Button icon="plus" disabled={!mayAddException(value)} onTap={() => setException('new')}>
                加一天
              </Button>
            </View>
          )}
        </Field>
      </Card>
      {day !== null && (
        <DaySheet
          day={day}
          spans={weekly[day] ?? []}
          step={slotMinutes}
          onClose={() => setDay(null)}
          onSet={(spans, days) => {
            change({ weekly: spread(weekly, spans, days) })
            setDay(null)
          }}
        />
      )}
      {exception !== null && (
        <ExceptionSheet
          exception={exception === 'new' ? null : (exceptions[exception] ?? null)}
          taken={exceptions.map(({ date }) => date)}
          step={slotMinutes}
          onClose={close}
          onSet={(set) => {
            const others = exceptions.filter((_, index) => index !== exception)
            const all = set ? [...others, set] : others
            change({ exceptions: all.sort((one, other) => one.date.localeCompare(other.date)) })
            close()
          }}
        />
      )}
    </Section>
  )
}
