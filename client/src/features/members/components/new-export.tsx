import { useState } from 'react'
import { exportNames, type ExportKind } from '@shared/exports/schema'
import type { RoleGrant } from '@shared/roles'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { exportPeriods, type Period } from '../export-periods'
import type { Exports } from '../use-exports'

export interface NewExportProps {
  units: readonly RoleGrant[]
  kindsIn: Exports['kindsIn']
  asking: Exports['asking']
}

const contents: Record<ExportKind, string> = {
  appeals: '编号、类别、状态、地点、时间。不含姓名、电话和内容。',
  bookings: '场地、时间、状态、用途、人数。不含个人的姓名和电话。',
  activities: '活动、时间、地点、应到和实到人数、到场率、评分。不含个人的姓名和电话。',
}

/** Asks for what there is of one of my units over a stretch of days. */
export function NewExport({ units, kindsIn, asking }: NewExportProps) {
  const periods = exportPeriods(serverNow())
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [chosen, setChosen] = useState<Period['value']>('lastMonth')
  const kinds = kindsIn(unitId)
  const [wanted, setWanted] = useState<ExportKind>('appeals')
  const kind = kinds.includes(wanted) ? wanted : (kinds[0] ?? wanted)
  const [isAsked, setIsAsked] = useState(false)
  const ask = () => {
    const { from, to } = periods.find(({ value }) => value === chosen)!
    asking.run({ kind, parameters: { unitId, from, to } }, () => setIsAsked(true))
  }
  return (
    <Section title="导出表格">
      <Card>
        {units.length > 1 && (
          <Choice
            label="哪里的"
            options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
            value={unitId}
            onChange={setUnitId}
          />
        )}
        {kinds.length > 1 && (
          <Choice
            label="什么表"
            options={kinds.map((value) => ({ value, label: exportNames[value] }))}
            value={kind}
            onChange={setWanted}
          />
        )}
        <View>
          {exportNames[kind]}：{contents[kind]}
        </View>
        <Choice label="什么时候的" options={periods} value={chosen} onChange={setChosen} />
        {isAsked && <Notice tone="good" title="记下了" text="几分钟内做好，做好后“消息”里会告诉您。" />}
        <ErrorNotice error={asking.error} />
        <Button kind="primary" loading={asking.isRunning} onTap={ask}>
          导出
        </Button>
      </Card>
    </Section>
  )
}
