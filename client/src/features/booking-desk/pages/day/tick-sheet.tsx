import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'
import { noCodeReasons } from './tick'

export interface TickSheetProps {
  count: number
  onTick: (because: string) => void
  onClose: () => void
}

const OTHER = '别的原因'

/** Why these people didn't use the code at the door: one tap, or a few words. */
export function TickSheet({ count, onTick, onClose }: TickSheetProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const because = chosen === OTHER ? words.trim() : chosen
  const hint = because === null ? '先选一个原因' : '请多写几个字'
  const canTick = because !== null && because.length >= 2
  return (
    <Sheet
      isOpen
      title={`给 ${count} 位签到`}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={!canTick}
          hint={canTick ? null : hint}
          onTap={() => canTick && onTick(because)}
        >
          签到
        </Button>
      }
    >
      <Choice
        label="为什么没有扫门口的码"
        options={[...noCodeReasons, OTHER].map((reason) => ({ value: reason, label: reason }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === OTHER && <TextInput label="写一句" value={words} max={40} onChange={setWords} />}
    </Sheet>
  )
}
