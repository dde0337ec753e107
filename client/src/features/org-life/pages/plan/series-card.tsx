import { useState } from 'react'
import { View } from '@tarojs/components'
import { spanText } from '@shared/bookings/slot'
import { kindNames } from '@shared/org-life/kinds'
import type { PlanView } from '@shared/org-life/plan-contracts'
import { policyNames } from '@shared/org-life/recurrence'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Confirm } from '@/ui/sheet/confirm'
import { ruleText } from '../../plan/plan-words'
import { useSaveSeries, type PlanOf } from '../../plan/use-plan'
import '../activity/activity.scss'
import { SeriesSheet } from './series-sheet'

export type Series = PlanView['series'][number]

/** A series and its rule; changed or taken out as a whole. */
export function SeriesCard({ of, series }: { of: PlanOf; series: Series }) {
  const { title, kind, rule, onHoliday } = series
  return (
    <Card>
      <View className="activity__strong">{title}</View>
      <View>{`${ruleText(rule)} ${spanText(series)}`}</View>
      <View className="activity__soft">{`${kindNames[kind]} · 遇到放假${policyNames[onHoliday]}`}</View>
      <SeriesSheet of={of} series={series} />
      <TakeOut of={of} series={series} />
    </Card>
  )
}

function TakeOut({ of, series: { id: seriesId, title } }: { of: PlanOf; series: Series }) {
  const [isOpen, setIsOpen] = useState(false)
  const saving = useSaveSeries(of)
  return (
    <>
      <Button kind="quiet" onTap={() => setIsOpen(true)}>
        从计划里去掉
      </Button>
      <Confirm
        isOpen={isOpen}
        title={`去掉“${title}”？`}
        text="以后的日子都不再排。已经发布的活动不受影响。"
        doIt="去掉"
        isDangerous
        loading={saving.isRunning}
        error={saving.error}
        onConfirm={() => saving.run({ seriesId, series: null }, () => setIsOpen(false))}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}
