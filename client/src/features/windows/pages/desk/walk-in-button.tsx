import { useState } from 'react'
import { addWalkIn } from '@shared/windows/contracts'
import { numberText } from '@shared/windows/queue'
import { ticketMoves } from '@shared/windows/life-cycle'
import type { DeskDay } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { beyondFields } from '@/ui/notice/beyond-fields'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useDeskStep } from '../../use-desk'
import { useUnitGuides } from '../../use-guides'

const OTHER = 'other'

/** A number for somebody who stands here, by name alone. */
export function WalkInButton({ day }: { day: DeskDay }) {
  const [isOpen, setIsOpen] = useState(false)
  const [given, setGiven] = useState<string | null>(null)
  return (
    <>
      {given !== null && <Notice tone="good" title={`取好了：${given}`} text="请把号码告诉他，等叫号。" />}
      <Button icon="plus" onTap={() => setIsOpen(true)}>
        {ticketMoves.walkIn.label}
      </Button>
      {isOpen && (
        <WalkInSheet
          day={day}
          onClose={() => setIsOpen(false)}
          onGiven={(number) => {
            setGiven(number)
            setIsOpen(false)
          }}
        />
      )}
    </>
  )
}

interface WalkInSheetProps {
  day: DeskDay
  onClose: () => void
  onGiven: (number: string) => void
}

function WalkInSheet({ day, onClose, onGiven }: WalkInSheetProps) {
  const [name, setName] = useState('')
  const [guideId, setGuideId] = useState(OTHER)
  const add = useDeskStep(addWalkIn)
  const unitId = day.unitIds.at(-1) ?? ''
  const guides = useUnitGuides(unitId).items ?? []
  function send() {
    const wish = { windowId: day.windowId, guideId: guideId === OTHER ? null : guideId, name }
    add.run(wish, ({ tickets, ticketId }) => {
      const drawn = tickets.find(({ id }) => id === ticketId)
      onGiven(drawn?.number ?? numberText('', tickets.length))
    })
  }
  return (
    <Sheet
      isOpen
      title={ticketMoves.walkIn.label}
      onClose={onClose}
      actions={
        <Button kind="primary" loading={add.isRunning} onTap={send}>
          取一个号
        </Button>
      }
    >
      <TextInput
        label="怎么称呼"
        hint="只记姓，叫号不念名字。"
        max={20}
        value={name}
        error={add.error?.refusal.fields?.name}
        onChange={setName}
      />
      <Choice
        label="办什么事"
        layout="rows"
        options={[
          ...guides
            .filter(({ windowIds, isOffered }) => isOffered && windowIds.includes(day.windowId))
            .map(({ id, title }) => ({ value: id, label: title })),
          { value: OTHER, label: '别的事' },
        ]}
        value={guideId}
        onChange={setGuideId}
      />
      <ErrorNotice error={beyondFields(add.error, ['name'])} />
    </Sheet>
  )
}
