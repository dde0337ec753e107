import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BookingView } from '@shared/bookings/schema'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { Tag, type Tone } from '@/ui/tag/tag'
import { useSettle } from '../../use-booking'

type Verdict = 'lifted' | 'upheld'

const verdicts: Record<'open' | Verdict, { word: string; tone: Tone }> = {
  open: { word: '等处理', tone: 'warn' },
  lifted: { word: '已撤销爽约', tone: 'good' },
  upheld: { word: '爽约不变', tone: 'neutral' },
}

/** What somebody says about a no-show, and the desk's answer to it. */
export function AppealSection({ booking }: { booking: BookingView }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const { appeal } = booking
  if (!appeal) {
    if (booking.state !== 'noShow') return null
    return (
      <Section title="爽约">
        <Button onTap={() => setVerdict('lifted')}>撤销这次爽约</Button>
        {verdict && <SettleSheet booking={booking} verdict={verdict} onClose={() => setVerdict(null)} />}
      </Section>
    )
  }
  const { word, tone } = verdicts[appeal.verdict]
  return (
    <Section title="爽约申诉" aside={<Tag word={word} tone={tone} />}>
      <Card>
        <View>{appeal.text}</View>
        {appeal.answer && <View>{`答复：${appeal.answer}`}</View>}
      </Card>
      {appeal.verdict === 'open' && (
        <>
          <Button onTap={() => setVerdict('lifted')}>撤销这次爽约</Button>
          <Button kind="quiet" onTap={() => setVerdict('upheld')}>
            爽约不变
          </Button>
        </>
      )}
      {verdict && <SettleSheet booking={booking} verdict={verdict} onClose={() => setVerdict(null)} />}
    </Section>
  )
}

interface SettleSheetProps {
  booking: BookingView
  verdict: Verdict
  onClose: () => void
}

function SettleSheet({ booking, verdict, onClose }: SettleSheetProps) {
  const [requestId] = useState(newRequestId)
  const [because, setBecause] = useState('')
  const settle = useSettle()
  const refused = settle.error?.refusal.fields?.because ?? null
  return (
    <Sheet
      isOpen
      title={verdict === 'lifted' ? '撤销这次爽约' : '爽约不变'}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          loading={settle.isRunning}
          onTap={() => settle.run({ id: booking.id, requestId, verdict, because }, onClose)}
        >
          {verdict === 'lifted' ? '撤销，告诉对方' : '就这样答复'}
        </Button>
      }
    >
      <TextInput
        label="怎么答复"
        hint="对方会看到。"
        value={because}
        max={100}
        error={refused}
        onChange={setBecause}
      />
      <ErrorNotice error={refused ? null : settle.error} />
    </Sheet>
  )
}
