import { useState } from 'react'
import { startOf } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Rows } from '@/ui/rows/rows'
import { freeText } from '../room-taken'
import { takingSlot } from '../use-activity-form'
import { useFreeRooms } from '../use-choices'
import type { WhenWhereProps } from './when-where-fields'

/** A room out of those that are free at that time; it is held once the activity is published. */
export function RoomField({ value, change, fields, unitId, headCount, now }: WhenWhereProps) {
  const [isLooking, setIsLooking] = useState(false)
  const { room } = value
  return (
    <>
      {room && <Rows rows={[{ label: '场地', value: room.name }]} />}
      {fields.place && <Notice tone="danger" title={room ? sentences[fields.place] : '还没有选场地'} />}
      {!isLooking && (
        <Button icon="search" onTap={() => setIsLooking(true)}>
          {room ? '换一个空场地' : '看那个时间的空场地'}
        </Button>
      )}
      {isLooking && (
        <FreeRooms
          {...{ value, unitId, headCount, now }}
          change={(fields) => {
            change(fields)
            setIsLooking(false)
          }}
        />
      )}
    </>
  )
}

type FreeRoomsProps = Pick<WhenWhereProps, 'value' | 'change' | 'unitId' | 'headCount' | 'now'>

function FreeRooms({ value, change, unitId, headCount, now }: FreeRoomsProps) {
  const { startsAt, endsAt } = value
  const reading = useFreeRooms(endsAt > startsAt ? { startsAt, endsAt } : null, { headCount, unitId })
  if (endsAt <= startsAt) return <Notice tone="warn" title="先选好开始和结束时间，再看空场地" />
  return (
    <ReadingView reading={reading}>
      {({ free, isOtherDay }) =>
        free.length === 0 ? (
          <Notice
            tone="warn"
            title="那个时间没有坐得下的空场地"
            text="可以换个时间，少请几个人，或者选“别的地方”。"
          />
        ) : (
          <Choice
            label={isOtherDay ? '那天没有空场地，这几天有' : '空着的场地'}
            hint={isOtherDay ? '选了会一起改时间' : undefined}
            layout="rows"
            options={free.map((slot) => ({
              value: `${slot.roomId}.${startOf(slot)}`,
              label: freeText(slot, now),
              note: `坐 ${slot.capacity} 人`,
            }))}
            value={null}
            onChange={(key) =>
              free
                .filter((slot) => `${slot.roomId}.${startOf(slot)}` === key)
                .forEach((slot) => change(takingSlot(slot)))
            }
          />
        )
      }
    </ReadingView>
  )
}
