import { useState } from 'react'
import { askToComeAgain } from '@shared/windows/contracts'
import { ticketMoves } from '@shared/windows/life-cycle'
import type { DeskTicket } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { TextArea } from '@/ui/field/text-area'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { Line } from '../../bring-list/bring-list'
import { useDeskStep } from '../../use-desk'
import { useGuide } from '../../use-guides'

/** Not this time: what is missing, ticked on the guide's own list, and a word on it. */
export function ComeAgainButton({ ticket: { id, guideId } }: { ticket: DeskTicket }) {
  const [isOpen, setIsOpen] = useState(false)
  const [missing, setMissing] = useState<string[]>([])
  const [note, setNote] = useState('')
  const ask = useDeskStep(askToComeAgain)
  const bring = useGuide(isOpen ? guideId : null).data?.bring ?? []
  return (
    <>
      <Button icon="refresh" onTap={() => setIsOpen(true)}>
        {ticketMoves.comeAgain.label}
      </Button>
      <Sheet
        isOpen={isOpen}
        title="还缺什么"
        onClose={() => setIsOpen(false)}
        actions={
          <Button
            kind="primary"
            loading={ask.isRunning}
            onTap={() => ask.run({ id, missing, note }, () => setIsOpen(false))}
          >
            告诉居民，请再来
          </Button>
        }
      >
        {bring.map((line) => (
          <Line
            key={line.id}
            line={line}
            isTicked={missing.includes(line.what)}
            onTick={(isOn) =>
              setMissing(isOn ? [...missing, line.what] : missing.filter((what) => what !== line.what))
            }
          />
        ))}
        <TextArea
          label="补充说明"
          hint="比如要哪一页、到哪里开证明。"
          max={60}
          isOptional
          value={note}
          error={ask.error?.refusal.fields?.note}
          onChange={setNote}
        />
        <ErrorNotice error={beyondFields(ask.error, ['note'])} />
      </Sheet>
    </>
  )
}
