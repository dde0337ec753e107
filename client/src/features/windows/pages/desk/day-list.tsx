import { useState } from 'react'
import { View } from '@tarojs/components'
import { moveTicket } from '@shared/windows/contracts'
import { stateNames, ticketMoves, type DeskMove } from '@shared/windows/life-cycle'
import { refusal } from '@shared/windows/rules'
import type { DeskDay, DeskTicket } from '@shared/windows/ticket'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Tag } from '@/ui/tag/tag'
import { ticketLooks } from '../../ticket-looks'
import { useDeskStep } from '../../use-desk'
import { bandText } from './at-my-desk'

const shown = [
  { value: 'booked', label: '约了没到' },
  { value: 'waiting', label: '在等' },
  { value: 'rest', label: '其他' },
] as const
type Shown = (typeof shown)[number]['value']

function ticketsShown(day: DeskDay, show: Shown): DeskTicket[] {
  if (show === 'waiting') return day.queue.flatMap((id) => day.tickets.filter((ticket) => ticket.id === id))
  if (show === 'booked') {
    const booked = day.tickets.filter(({ state }) => state === 'booked')
    return booked.sort((a, b) => (a.band?.from ?? 0) - (b.band?.from ?? 0))
  }
  return day.tickets.filter(({ state }) => state !== 'booked' && state !== 'waiting')
}

const nothing: Record<Shown, string> = {
  booked: '约了今天的人都到了',
  waiting: '现在没有人在等',
  rest: '今天还没有叫过号',
}

/** The day's people: who is to be ticked off as here, who waits, who missed their turn. */
export function DayList({ day, now }: { day: DeskDay; now: number }) {
  const [show, setShow] = useState<Shown>('booked')
  const tickets = ticketsShown(day, show)
  return (
    <>
      <Choice label="今天的号" options={shown} value={show} onChange={setShow} />
      {tickets.length === 0 && <Empty icon="desk" title={nothing[show]} />}
      {tickets.map((ticket) => (
        <TicketLine key={ticket.id} ticket={ticket} day={day} now={now} />
      ))}
    </>
  )
}

const moveOf: Partial<Record<DeskTicket['state'], DeskMove>> = { booked: 'arrive', missed: 'requeue' }

function TicketLine({ ticket, day, now }: { ticket: DeskTicket; day: DeskDay; now: number }) {
  const { member } = useMe()
  const step = useDeskStep(moveTicket)
  const { id, number, state, name, title, hasPhone } = ticket
  const move = moveOf[state]
  const facts = { ...ticket, date: day.date, unitIds: day.unitIds, isMine: false }
  const mayMove = move !== undefined && member !== null && refusal(facts, move, member, now) === null
  return (
    <Card>
      <View className="windows__row">
        <Tag word={stateNames[state]} {...ticketLooks[state]} />
        {bandText(ticket)}
        <View className="windows__row-title">{`${number} · ${name} · ${title}`}</View>
        {!hasPhone && '没有手机，请当面叫他'}
      </View>
      {mayMove && (
        <Button loading={step.isRunning} onTap={() => step.run({ id, move })}>
          {ticketMoves[move].label}
        </Button>
      )}
      <ErrorNotice error={step.error} />
    </Card>
  )
}
