import { useState } from 'react'
import { appealNoShow } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { useStep } from '../../use-bookings'

interface AppealProps {
  booking: BookingView
  now: number
}

const verdicts = { open: '等服务中心处理', lifted: '这次不算爽约', upheld: '仍算爽约' }

/** "I was there", or why I couldn't come: once for each no-show. */
export function AppealSection({ booking, now }: AppealProps) {
  const { state, appeal } = booking
  if (appeal) {
    return (
      <Section title="爽约申诉">
        <Card>
          <Rows
            rows={[
              { label: '我说的', value: appeal.text },
              { label: '提交时间', value: whenText(appeal.at, now) },
              { label: '结果', value: verdicts[appeal.verdict] },
              ...(appeal.answer === null ? [] : [{ label: '答复', value: appeal.answer }]),
            ]}
          />
        </Card>
      </Section>
    )
  }
  return state === 'noShow' ? <AppealForm id={booking.id} /> : null
}

function AppealForm({ id }: { id: string }) {
  const [text, setText] = useState('')
  const appeal = useStep(appealNoShow, id)
  return (
    <Section title="不是爽约？可以申诉">
      <Card>
        <TextArea
          label="当时是什么情况"
          placeholder="比如：人到了，门口的屏幕没亮，扫不了码。"
          max={200}
          hasVoice
          value={text}
          error={appeal.error?.refusal.fields?.text}
          onChange={setText}
        />
        <ErrorNotice error={beyondFields(appeal.error, ['text'])} />
        <Button kind="primary" loading={appeal.isRunning} onTap={() => appeal.run({ text })}>
          提交申诉
        </Button>
      </Card>
    </Section>
  )
}
