import { useState } from 'react'
import { applyToReportIn } from '@shared/party/contracts'
import { reportInMoves } from '@shared/party/life-cycle'
import type { ReportInChoice } from '@shared/party/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { useWrite } from '../../use-write'

interface Way {
  /** The home and the branch together: a grid may have several branches, and somebody several homes. */
  key: string
  householdId: string
  orgId: string
  label: string
  note: string
}

const waysAmong = (choices: readonly ReportInChoice[]): Way[] =>
  choices.flatMap(({ householdId, homeLabel, orgs }) =>
    orgs.map(({ id, name }) => ({
      key: `${householdId} ${id}`,
      householdId,
      orgId: id,
      label: name,
      note: homeLabel,
    })),
  )

/** The branches of the grids in which I live. */
export function ApplyCard({ choices }: { choices: readonly ReportInChoice[] }) {
  const ways = waysAmong(choices)
  const [chosen, choose] = useState<string | null>(null)
  const applying = useWrite(applyToReportIn)
  const way = ways.find(({ key }) => key === chosen) ?? (ways.length === 1 ? ways[0]! : null)
  if (ways.length === 0) {
    return (
      <Empty
        icon="building"
        title="现在没有可以报到的支部"
        text="住处确认以后，可以到住处所在网格的党支部报到。住处已确认还看不到支部，请问社区。"
      />
    )
  }
  return (
    <Card>
      <Choice
        label="到哪个支部报到"
        hint="按您的住处，到所在网格的党支部报到。支部会看到您的姓名和打码的手机号。"
        layout="rows"
        options={ways.map(({ key, label, note }) => ({ value: key, label, note }))}
        value={way?.key ?? null}
        onChange={choose}
      />
      <Button
        kind="primary"
        disabled={!way}
        hint={way ? undefined : '先选一个支部。'}
        loading={applying.isRunning}
        onTap={() => way && applying.run({ householdId: way.householdId, orgId: way.orgId })}
      >
        {reportInMoves.apply.label}
      </Button>
      <ErrorNotice error={applying.error} />
    </Card>
  )
}
