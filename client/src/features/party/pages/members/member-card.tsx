import { useState } from 'react'
import { sentences } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { endMembership } from '@shared/party/contracts'
import { reportInNames } from '@shared/party/life-cycle'
import { changeRefusal } from '@shared/party/rules'
import type { MemberRow } from '@shared/party/schema'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Rows } from '@/ui/rows/rows'
import { Confirm } from '@/ui/sheet/confirm'
import { dayText } from '@/ui/when'
import { useWrite } from '../../use-write'
import { TransferSheet } from './transfer-sheet'
import './cards.scss'

export interface MemberCardProps {
  member: MemberRow
  organiser: Me
  onDone: (sentence: string) => void
}

export function MemberCard({ member, organiser, onDone }: MemberCardProps) {
  const [open, setOpen] = useState<'transfer' | 'end' | null>(null)
  const ending = useWrite(endMembership)
  const reason = changeRefusal(organiser, member.memberId)
  const { name, maskedPhone, homeOrg, since, reportIn } = member
  return (
    <Card>
      <View className="party-card__name">{name}</View>
      <Rows
        rows={[
          { label: '所在组织', value: homeOrg.name },
          { label: '转入时间', value: dayText(since, serverNow()) },
          { label: '手机号', value: maskedPhone ?? '没有留' },
          ...(reportIn
            ? [{ label: '社区报到', value: `${reportIn.org.name}，${reportInNames[reportIn.state]}` }]
            : []),
        ]}
      />
      <View className="party-card__actions">
        <Button disabled={reason !== null} onTap={() => setOpen('transfer')}>
          转到别的组织
        </Button>
        <Button kind="quiet" disabled={reason !== null} onTap={() => setOpen('end')}>
          结束组织关系
        </Button>
      </View>
      {reason && <View className="party-card__note">{sentences[reason]}</View>}
      {open === 'transfer' && <TransferSheet member={member} onDone={onDone} onClose={() => setOpen(null)} />}
      <Confirm
        isOpen={open === 'end'}
        title={`结束${name}的组织关系`}
        text={`${name}不再是${homeOrg.name}的党员，到社区的报到也一起结束，本人会收到消息。登记错了可以重新登记。`}
        doIt="结束组织关系"
        isDangerous
        loading={ending.isRunning}
        error={ending.error}
        onConfirm={() =>
          ending.run({ memberId: member.memberId }, () => {
            setOpen(null)
            onDone(`${name}的组织关系已结束，已告诉本人`)
          })
        }
        onClose={() => setOpen(null)}
      />
    </Card>
  )
}
