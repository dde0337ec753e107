import { View } from '@tarojs/components'
import { stateNames } from '@shared/windows/life-cycle'
import type { TicketCard } from '@shared/windows/ticket'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { ticketPage } from './paths'
import { ticketLooks } from './ticket-looks'
import { ticketTime } from './times'
import '../../ui/card/card.scss'
import './windows.scss'

/** One of my tickets in a list. */
export function TicketRow({ ticket, now }: { ticket: TicketCard; now: number }) {
  const { id, number, state, title, windowName } = ticket
  return (
    <View className="card windows__row" aria-role="link" onClick={() => goTo(ticketPage, { id })}>
      <Tag word={stateNames[state]} {...ticketLooks[state]} />
      {number}
      <View className="windows__row-title">{title}</View>
      {`${ticketTime(ticket, now)} · ${windowName}`}
    </View>
  )
}
