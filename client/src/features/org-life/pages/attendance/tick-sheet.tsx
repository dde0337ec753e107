import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'

export interface TickSheetProps {
  count: number
  isLater: boolean
  onTick: (because: string) => void
  onClose: () => void
}

const OTHER = '别的原因'
const reasonsNow = ['没带手机', '手机没电', '不会扫码', '来晚了', '没有网络', OTHER]
const reasonsLater = ['按纸质签到表补登', '现场没有网络', OTHER]

/** Why these people didn't use the code: one tap, or a few words. */
export function TickSheet({ count, isLater, onTick, onClose }: TickSheetProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const because = chosen === OTHER ? words.trim() : chosen
  const canTick = because !== null && because.length >= 2
  const hint = because === null ? '先选一个原因' : '请多写几个字'
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
        label="为什么没有扫码"
        options={(isLater ? reasonsLater : reasonsNow).map((reason) => ({ value: reason, label: reason }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === OTHER && <TextInput label="写一句" value={words} max={40} onChange={setWords} />}
    </Sheet>
  )
}
