import { useState } from 'react'
import { View } from '@tarojs/components'
import { sentences } from '@shared/errors'
import { nudgeRefusal } from '@shared/notices/rules'
import type { RosterView } from '@shared/notices/schema'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Confirm } from '@/ui/sheet/confirm'
import { whenText } from '@/ui/when'
import { useNudge } from '../../use-roster'

/** Reminding those who weren't reached; for the rest the phone and the door are left. */
export function NudgeButton({ roster }: { roster: RosterView }) {
  const [isAsking, setIsAsking] = useState(false)
  const nudge = useNudge(roster.noticeId, roster.unitId)
  const now = serverNow()
  const { state, isShown, figures } = roster
  const reason = nudgeRefusal(
    { state, isShown, waiting: figures.waiting, nudgedAt: roster.nudge?.at ?? null },
    now,
  )
  return (
    <Card>
      {roster.nudge && <View className="notice-page__soft">{lastNudge(roster.nudge, now)}</View>}
      <Button
        disabled={reason !== null}
        hint={reason ? sentences[reason] : `只提醒还没通知到的 ${figures.waiting} 户`}
        onTap={() => setIsAsking(true)}
      >
        发消息提醒
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`提醒还没通知到的 ${figures.waiting} 户？`}
        text="消息会进他们的小程序；同意过收微信消息的，微信上也会收到。每户最多提醒 3 次、每天最多一次。没有登记或没有同意收消息的，请打电话或上门。"
        doIt="发提醒"
        loading={nudge.isRunning}
        error={nudge.error}
        onConfirm={() => nudge.run({}, () => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  )
}

const lastNudge = ({ at, households, isDone }: NonNullable<RosterView['nudge']>, now: number): string =>
  isDone
    ? `${whenText(at, now)} 提醒过 ${households} 户`
    : `${whenText(at, now)} 的提醒正在发，已到 ${households} 户`
