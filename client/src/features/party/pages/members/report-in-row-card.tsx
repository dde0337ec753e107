import { sentences } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { confirmReportIn, declineReportIn } from '@shared/party/contracts'
import { canMove, reportInMoves } from '@shared/party/life-cycle'
import { decideRefusal } from '@shared/party/rules'
import type { ReportInRow } from '@shared/party/schema'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { SayButton } from '@/ui/sheet/say-button'
import { whenText } from '@/ui/when'
import { useWrite } from '../../use-write'
import './cards.scss'

export interface ReportInRowCardProps {
  row: ReportInRow
  organiser: Me
  onDone: (sentence: string) => void
}

export function ReportInRowCard({ row, organiser, onDone }: ReportInRowCardProps) {
  const { memberId, name, maskedPhone, org, at, state } = row
  return (
    <Card>
      <View className="party-card__name">{name}</View>
      <Rows
        rows={[
          { label: '报到支部', value: org.name },
          { label: '手机号', value: maskedPhone ?? '没有留' },
          { label: '申请时间', value: whenText(at, serverNow()) },
        ]}
      />
      {canMove('confirm', state) && (
        <Decide
          applicant={{ memberId, name, state }}
          reason={decideRefusal(organiser, row)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

interface DecideProps {
  applicant: Pick<ReportInRow, 'memberId' | 'name' | 'state'>
  reason: ReturnType<typeof decideRefusal>
  onDone: (sentence: string) => void
}

function Decide({ applicant: { memberId, name }, reason, onDone }: DecideProps) {
  const confirming = useWrite(confirmReportIn)
  const declining = useWrite(declineReportIn)
  if (reason) return <View className="party-card__note">{sentences[reason]}</View>
  return (
    <>
      <View className="party-card__actions">
        <Button
          icon="check"
          loading={confirming.isRunning}
          onTap={() => confirming.run({ memberId }, () => onDone(`已确认${name}报到，已告诉本人`))}
        >
          {reportInMoves.confirm.label}
        </Button>
        <SayButton
          label={reportInMoves.decline.label}
          doIt="不通过，告诉本人"
          draftKey={`decline-report-in.${memberId}`}
          text={{
            name: 'because',
            label: `${name}会看到的原因`,
            hint: '写清楚差在哪儿、该找谁。',
            max: 100,
          }}
          kind="danger"
          isRunning={declining.isRunning}
          error={declining.error}
          say={(because, onSaid) =>
            declining.run({ memberId, because }, () => {
              onSaid()
              onDone(`${name}的报到没有通过，已告诉本人`)
            })
          }
        />
      </View>
      <ErrorNotice error={confirming.error} />
    </>
  )
}
