import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { standingNames } from '@shared/notices/roster'
import type { RosterRow } from '@shared/notices/schema'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { standingTones } from '../../looks'
import { usePhone, useTick } from '../../use-roster'
import './household-card.scss'

interface HouseholdCardProps {
  noticeId: string
  household: RosterRow
  mayTick: boolean
}

function detailsOf({ readAt, acknowledgedAt, toldInPersonAt, nudges, hasMembers }: RosterRow, now: number) {
  const facts = [
    acknowledgedAt !== null && `${whenText(acknowledgedAt, now)} 确认`,
    readAt !== null && acknowledgedAt === null && `${whenText(readAt, now)} 看过`,
    toldInPersonAt !== null && `${whenText(toldInPersonAt, now)} 当面告知`,
    nudges > 0 && `提醒过 ${nudges} 次`,
    !hasMembers && '还没有人登记，只能上门',
  ]
  return facts.filter((fact) => fact !== false).join('；')
}

/** One door: how far the notice has come with it, and what can be done there. */
export function HouseholdCard({ noticeId, household, mayTick }: HouseholdCardProps) {
  const { householdId, label, standing, isWaiting, toldInPersonAt, hasMembers } = household
  const tick = useTick(noticeId, householdId)
  const details = detailsOf(household, serverNow())
  const isTold = toldInPersonAt !== null
  return (
    <Card>
      <View className="household__head">
        <View className="household__door">{label}</View>
        <Tag word={standingNames[standing]} tone={standingTones[standing]} />
      </View>
      {details !== '' && <View className="household__soft">{details}</View>}
      {mayTick && (isWaiting || isTold) && (
        <Button
          kind={isTold ? 'quiet' : 'secondary'}
          icon={isTold ? 'close' : 'check'}
          loading={tick.isRunning}
          onTap={() => tick.run({ isTold: !isTold })}
        >
          {isTold ? '点错了，取消当面告知' : '已当面告知'}
        </Button>
      )}
      <ErrorNotice error={tick.error} />
      {mayTick && isWaiting && hasMembers && <PhoneButton noticeId={noticeId} householdId={householdId} />}
    </Card>
  )
}

/** The number is shown when somebody asks for it, and that they asked is kept. */
function PhoneButton({ noticeId, householdId }: { noticeId: string; householdId: string }) {
  const phone = usePhone(noticeId, householdId)
  const [known, setKnown] = useState<{ name: string; phone: string } | null>(null)
  if (known) {
    return (
      <Button icon="phone" onTap={() => void Taro.makePhoneCall({ phoneNumber: known.phone })}>
        {`拨打 ${known.name} ${known.phone}`}
      </Button>
    )
  }
  return (
    <>
      <Button
        kind="quiet"
        icon="phone"
        hint="查看完整号码会记入审计"
        loading={phone.isRunning}
        onTap={() => phone.run({}, setKnown)}
      >
        看电话号码
      </Button>
      <ErrorNotice error={phone.error} />
    </>
  )
}
