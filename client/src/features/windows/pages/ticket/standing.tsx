import { View } from '@tarojs/components'
import { stateNames } from '@shared/windows/life-cycle'
import type { TicketView } from '@shared/windows/ticket'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import { ticketLooks } from '../../ticket-looks'
import { ticketTime } from '../../times'

/** What comes next, in a sentence. */
function outlookOf(ticket: TicketView, now: number): string {
  const { state, before, desk } = ticket
  if (state === 'booked') return `${ticketTime(ticket, now)}，到了先找工作人员报到。`
  if (state === 'waiting')
    return before ? `前面还有 ${before} 位，请在大厅等候。` : '下一个就是您，请到窗口旁边等候。'
  if (state === 'called') return desk ? `请到 ${desk} 办理。` : '请到窗口办理。'
  return outlooks[state]
}

const outlooks: Record<Exclude<TicketView['state'], 'booked' | 'waiting' | 'called'>, string> = {
  done: '这件事已经办好了。',
  comeAgain: '这次没有办成，请看还缺什么。',
  missed: '叫到您的时候没有等到。人还在大厅的话，请找工作人员，可以再排一次。',
  unserved: '那天没有轮到您，很抱歉。请重新约时间。',
  cancelled: '这个号已经取消，不用来了。',
}

/** The number, large, and how things stand. */
export function Standing({ ticket, now }: { ticket: TicketView; now: number }) {
  const { state, number, title } = ticket
  return (
    <Card>
      <View>
        <Tag word={stateNames[state]} {...ticketLooks[state]} />
      </View>
      <View className="windows__number" aria-label={`号码 ${number}`}>
        {number}
      </View>
      <View className="windows__title" aria-role="heading" aria-level="2">
        {title}
      </View>
      <View>{outlookOf(ticket, now)}</View>
    </Card>
  )
}
