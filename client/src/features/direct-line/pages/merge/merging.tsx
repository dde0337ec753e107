import { useState } from 'react'
import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { mergeAppeal } from '@shared/direct-line/staff-contracts'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Confirm } from '@/ui/sheet/confirm'
import { appealPage } from '../../paths'
import { useAppeal, useStep } from '../../use-appeal'
import { Compare } from './compare'

export interface MergingProps {
  appeal: AppealView
  otherId: string
  now: number
  onBack: () => void
}

/** The two beside each other, and which of them goes on. */
export function Merging({ appeal, otherId, now, onBack }: MergingProps) {
  const reading = useAppeal(otherId)
  return (
    <ReadingView reading={reading}>
      {(other) => <OneOfTwo appeal={appeal} other={other} now={now} onBack={onBack} />}
    </ReadingView>
  )
}

interface OneOfTwoProps {
  appeal: AppealView
  other: AppealView
  now: number
  onBack: () => void
}

function OneOfTwo({ appeal, other, now, onBack }: OneOfTwoProps) {
  const older = appeal.createdAt <= other.createdAt ? appeal : other
  const [survivorId, setSurvivorId] = useState(older.id)
  const [isAsked, setIsAsked] = useState(false)
  const merged = survivorId === appeal.id ? other : appeal
  const merge = useStep(mergeAppeal, merged.id)
  const { label } = appealMoves.merge
  return (
    <>
      <Compare pair={[appeal, other]} now={now} />
      <Choice
        label="接下来办哪一件"
        hint="另一件并进来，不再单独办。"
        layout="rows"
        options={[appeal, other].map(({ id, ticket, title }) => ({ value: id, label: title, note: ticket }))}
        value={survivorId}
        onChange={setSurvivorId}
      />
      <Button kind="primary" onTap={() => setIsAsked(true)}>
        {label}
      </Button>
      <Button kind="quiet" onTap={onBack}>
        不是同一件事
      </Button>
      <Confirm
        isOpen={isAsked}
        title={label}
        text={`${merged.ticket} 并进来以后不能再分开。两位居民都会收到通知，一起看接下来的进展和答复。`}
        doIt={label}
        loading={merge.isRunning}
        error={merge.error}
        onConfirm={() => merge.run({ intoId: survivorId }, () => goOnTo(appealPage, { id: survivorId }))}
        onClose={() => setIsAsked(false)}
      />
    </>
  )
}
