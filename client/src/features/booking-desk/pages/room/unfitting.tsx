import { View } from '@tarojs/components'
import { sentences, type Reason } from '@shared/errors'
import { startOfDay } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'
import { DeskRowView } from '../../desk-row/desk-row'
import { useUnfitting } from '../../use-room'

/** Bookings that the present rules wouldn't take any more: they stand, and staff decide on each. */
export function Unfitting({ roomId }: { roomId: string }) {
  const { data } = useUnfitting(roomId)
  if (!data || data.bookings.length === 0) return null
  const now = serverNow()
  return (
    <Section title="不合现在规则的预约">
      <View>这些预约是改规则之前约的，还算数。要不要改、要不要取消，请一个一个和预约人商量。</View>
      {data.bookings.map((row) => (
        <Card key={row.id}>
          <DeskRowView
            row={row}
            day={dayText(startOfDay(row.slot.date), now)}
            note={sentences[row.reason as Reason]}
          />
        </Card>
      ))}
      {data.isCut && <View>只列出最近的一部分，处理完再看下面的。</View>}
    </Section>
  )
}
