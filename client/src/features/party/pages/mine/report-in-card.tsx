import { useState } from 'react'
import { leaveReportIn } from '@shared/party/contracts'
import { reportInMoves, reportInNames, type ReportInState } from '@shared/party/life-cycle'
import type { ReportIn } from '@shared/party/schema'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Rows } from '@/ui/rows/rows'
import { Confirm } from '@/ui/sheet/confirm'
import { Tag, type Tone } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { useWrite } from '../../use-write'

const tones: Record<ReportInState, Tone> = { applied: 'warn', confirmed: 'good', declined: 'danger' }
const leaving: Record<ReportInState, string> = {
  applied: '收回申请',
  confirmed: reportInMoves.leave.label,
  declined: '知道了，不再申请',
}

export function ReportInCard({ reportIn }: { reportIn: ReportIn }) {
  const [isAsking, setIsAsking] = useState(false)
  const leave = useWrite(leaveReportIn)
  const { state, org, homeLabel, at, declinedBecause } = reportIn
  return (
    <Card>
      <Tag word={reportInNames[state]} tone={tones[state]} />
      <Rows
        rows={[
          { label: '报到支部', value: org.name },
          { label: '凭住处', value: homeLabel },
          { label: '申请时间', value: whenText(at, serverNow()) },
          ...(declinedBecause === null ? [] : [{ label: '没通过的原因', value: declinedBecause }]),
        ]}
      />
      <Button kind="quiet" onTap={() => setIsAsking(true)}>
        {leaving[state]}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={leaving[state]}
        text={`以后您不再算在${org.name}报到的党员，组织关系不变。想再来可以重新申请。`}
        doIt={leaving[state]}
        isDangerous={state === 'confirmed'}
        loading={leave.isRunning}
        error={leave.error}
        onConfirm={() => leave.run({}, () => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  )
}
