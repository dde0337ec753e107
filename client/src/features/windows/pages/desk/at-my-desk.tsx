import { View } from '@tarojs/components'
import { spanText } from '@shared/bookings/slot'
import { callNext, moveTicket } from '@shared/windows/contracts'
import { isCalled, ticketMoves } from '@shared/windows/life-cycle'
import type { DeskDay, DeskTicket } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { useDeskStep } from '../../use-desk'
import { ComeAgainButton } from './come-again-button'

interface AtMyDeskProps {
  day: DeskDay
  deskId: string | null
  now: number
}

/** Who sits at my desk; nobody: call the next. */
export function AtMyDesk({ day, deskId, now }: AtMyDeskProps) {
  const called = day.tickets.find((ticket) => isCalled(ticket.state) && ticket.deskId === deskId)
  return (
    <Section title={called ? '正在办' : '叫号'}>
      <Card>{called ? <Called ticket={called} now={now} /> : <CallNext day={day} deskId={deskId} />}</Card>
    </Section>
  )
}

function CallNext({ day, deskId }: Omit<AtMyDeskProps, 'now'>) {
  const call = useDeskStep(callNext)
  const next = day.tickets.find(({ id }) => id === day.queue[0])
  const hint =
    deskId === null
      ? '先选自己坐的台位'
      : next
        ? `下一位是 ${next.number}，${next.title}`
        : '现在没有人在排队'
  return (
    <>
      <Button
        id="call-next"
        kind="primary"
        icon="desk"
        disabled={deskId === null || !next}
        hint={hint}
        loading={call.isRunning}
        onTap={() => deskId !== null && call.run({ windowId: day.windowId, deskId })}
      >
        {ticketMoves.call.label}
      </Button>
      <ErrorNotice error={call.error} />
    </>
  )
}

export const bandText = ({ band }: DeskTicket): string => (band ? `约 ${spanText(band)}` : '现场取号')

function Called({ ticket, now }: { ticket: DeskTicket; now: number }) {
  const step = useDeskStep(moveTicket)
  const { id, number, name, title, calledAt } = ticket
  return (
    <>
      <View className="windows__number">{number}</View>
      <View className="windows__strong">{`${name} · ${title}`}</View>
      <View className="windows__soft">
        {`${bandText(ticket)}${calledAt === null ? '' : `，${whenText(calledAt, now)}叫号`}`}
      </View>
      <Button
        kind="primary"
        icon="check"
        loading={step.isRunning}
        onTap={() => step.run({ id, move: 'finish' })}
      >
        {ticketMoves.finish.label}
      </Button>
      <ComeAgainButton ticket={ticket} />
      <Button onTap={() => step.run({ id, move: 'recall' })}>{ticketMoves.recall.label}</Button>
      <Button kind="quiet" onTap={() => step.run({ id, move: 'miss' })}>
        {ticketMoves.miss.label}
      </Button>
      <ErrorNotice error={step.error} />
    </>
  )
}
