import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FreeSlot } from '@shared/bookings/schema'
import type { ActivityView, HostChoice } from '@shared/org-life/schema'
import { sentences } from '@shared/errors'
import { useDraft } from '@/cloud/use-draft'
import { useNow } from '@/cloud/use-now'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goBack } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { occasionOf, whenWhereOf, type WhenWhere } from '../../activity/activity-draft'
import { timeText } from '../../activity/activity-words'
import { WhenWhereFields } from '../../activity/fields/when-where-fields'
import { isFree, occasionProblems } from '../../activity/form-problems'
import { hostKey } from '../../activity/host-field'
import { RoomTaken } from '../../activity/room-taken'
import { takingSlot } from '../../activity/use-activity-form'
import { useMove } from '../../use-hosting'
import '../activity/activity.scss'

interface MoveFormProps {
  activity: ActivityView
  hosts: readonly HostChoice[]
}

/** The new room is held before the old one is given up; when it is taken, nothing has changed. */
export function MoveForm({ activity, hosts }: MoveFormProps) {
  const { id, title, revision, host, scopeUnitId, places } = activity
  const draft = useDraft<WhenWhere>(`move-activity.${id}.${revision}`, whenWhereOf(activity))
  const [isTried, setIsTried] = useState(false)
  const [nearest, setNearest] = useState<FreeSlot[] | null>(null)
  const moving = useMove()
  const now = useNow()
  const problems = isTried ? occasionProblems(draft.value, now) : {}
  const unitId = hosts.find((one) => hostKey(one) === hostKey(host))?.unitId ?? scopeUnitId

  function move() {
    setIsTried(true)
    if (!isFree(occasionProblems(draft.value, now))) return
    moving.run({ id, requestId: draft.requestId, occasion: occasionOf(draft.value, now) }, (outcome) => {
      if (outcome.outcome === 'taken') return setNearest(outcome.nearest)
      draft.clear()
      goBack()
    })
  }

  return (
    <>
      <Card>
        <View className="activity__strong">{title}</View>
        <View>{`现在是 ${timeText(activity, now)}，${activity.place.name}`}</View>
        <View>改了以后，报名和候补的人都会收到一条消息。</View>
      </Card>
      <WhenWhereFields
        value={draft.value}
        change={draft.change}
        fields={problems}
        unitId={unitId}
        headCount={places?.capacity ?? 1}
        takesSignUps={places !== null}
        now={now}
      />
      <RoomTaken nearest={nearest} now={now} onChoose={(slot) => draft.change(takingSlot(slot))} />
      {problems.rule && <Notice tone="danger" title={sentences[problems.rule]} />}
      <ErrorNotice error={moving.error} />
      <Button kind="primary" loading={moving.isRunning} onTap={move}>
        改到这个时间地点
      </Button>
    </>
  )
}
