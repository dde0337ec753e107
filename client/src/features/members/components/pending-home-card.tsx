import { useState } from 'react'
import { sentences } from '@shared/errors'
import { confirmHome, declineHome } from '@shared/members/contracts'
import type { PendingHome } from '@shared/members/schema'
import type { MemberReason } from '@shared/members/reasons'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { Tag } from '@/ui/tag/tag'
import { timeLeftText, whenText } from '@/ui/when'
import { useWrite } from '../use-write'
import { DeclineSheet } from './decline-sheet'
import './home-card.scss'

export interface PendingHomeCardProps {
  pending: PendingHome
  /** Why this person may not decide on it. */
  reason: MemberReason | null
  onDecided: (sentence: string) => void
}

/** Somebody who says they live here, for the person who knows the building. */
export function PendingHomeCard({ pending, reason, onDecided }: PendingHomeCardProps) {
  const [isDeclining, setIsDeclining] = useState(false)
  const confirming = useWrite(confirmHome)
  const declining = useWrite(declineHome)
  const { memberId, householdId, name, label, maskedPhone, requestedAt, confirmDueAt } = pending
  const now = serverNow()
  const isOverdue = confirmDueAt <= now
  return (
    <Card>
      <View className="home-card__head">
        <View className="home-card__label">{name}</View>
        <View className="home-card__state">
          <Tag word={timeLeftText(confirmDueAt, now)} tone={isOverdue ? 'danger' : 'warn'} />
        </View>
      </View>
      <Rows
        rows={[
          { label: '住处', value: label },
          { label: '手机号', value: maskedPhone ?? '没有留' },
          { label: '登记时间', value: whenText(requestedAt, now) },
        ]}
      />
      <View className="home-card__actions">
        <Button
          icon="check"
          disabled={reason !== null}
          loading={confirming.isRunning}
          onTap={() =>
            confirming.run({ memberId, householdId }, () => onDecided(`已确认${name}住在 ${label}`))
          }
        >
          确认住这里
        </Button>
        <Button kind="quiet" disabled={reason !== null} onTap={() => setIsDeclining(true)}>
          不通过
        </Button>
      </View>
      {reason && <View className="home-card__note">{sentences[reason]}</View>}
      <ErrorNotice error={confirming.error} />
      <DeclineSheet
        isOpen={isDeclining}
        name={name}
        isRunning={declining.isRunning}
        error={declining.error}
        onDecline={(because) =>
          declining.run({ memberId, householdId, because }, () =>
            onDecided(`${name}的登记没有通过，已告诉本人`),
          )
        }
        onClose={() => setIsDeclining(false)}
      />
    </Card>
  )
}
