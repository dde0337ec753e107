import { View } from '@tarojs/components'
import type { TicketState } from '@shared/windows/life-cycle'
import type { TicketView } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { Section } from '@/ui/section/section'
import { takePage } from '../../paths'
import { useGuide } from '../../use-guides'
import { tickAllBut } from '../../use-ticks'

const againStates: readonly TicketState[] = ['comeAgain', 'missed', 'unserved', 'cancelled']

/** What was missing, and the way to the next time: everything that was there stays ticked. */
export function Again({ ticket }: { ticket: TicketView }) {
  const { state, outcome, guideId, isMine } = ticket
  const guide = useGuide(outcome ? guideId : null).data
  if (!againStates.includes(state)) return null
  function book() {
    if (guideId === null) return
    if (outcome && guide) tickAllBut(guideId, guide.bring, outcome.missing)
    goTo(takePage, { guideId })
  }
  return (
    <Section title={outcome ? '还缺什么' : '再约一次'}>
      <Card>
        {outcome?.missing.map((what) => (
          <View key={what} className="windows__strong">
            {what}
          </View>
        ))}
        {outcome && (
          <View className="windows__text">
            {outcome.note ?? (outcome.check === 'passed' ? '' : '窗口写的说明正在审核，通过后就能看到。')}
          </View>
        )}
        {guideId !== null && isMine && (
          <Button kind="primary" icon="clock" onTap={book}>
            再约一个时间
          </Button>
        )}
      </Card>
    </Section>
  )
}
