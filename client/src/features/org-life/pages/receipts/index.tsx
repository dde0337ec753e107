import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { addQuarters, quarterName, Quarter } from '@shared/org-life/quarter'
import type { RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Stepper } from '@/ui/stepper/stepper'
import { isSummed, quarterNow, useReceiptOwners } from '../../use-ledger'
import { BranchReceipts } from './branch-receipts'
import { PartnerReceipt } from './partner-receipt'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

/** Where those of a branch or of a partner unit came as guests, quarter by quarter. */
export default function ReceiptsPage() {
  const { reading } = useMe()
  const owners = useReceiptOwners()
  const { owner, quarter } = useRouter().params
  return (
    <Page title="参加活动回执">
      <ReadingView reading={reading}>
        {() =>
          owners[0] ? (
            <ReceiptsOf
              owners={owners}
              first={owners.find(({ unitId }) => unitId === owner) ?? owners[0]}
              quarter={quarter}
            />
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </ReadingView>
    </Page>
  )
}

interface ReceiptsOfProps {
  owners: RoleGrant[]
  first: RoleGrant
  quarter: string | undefined
}

function ReceiptsOf({ owners, first, quarter: asked }: ReceiptsOfProps) {
  const [unitId, setUnitId] = useState(first.unitId)
  const [quarter, setQuarter] = useState(() => Quarter.safeParse(asked).data ?? quarterNow())
  const owner = owners.find((grant) => grant.unitId === unitId) ?? first
  const Receipts = isSummed(owner.role) ? PartnerReceipt : BranchReceipts
  return (
    <>
      {owners.length > 1 && (
        <Choice
          label="看谁的"
          options={owners.map((grant) => ({ value: grant.unitId, label: grant.unitName }))}
          value={unitId}
          onChange={setUnitId}
        />
      )}
      <Stepper
        now={quarterName(quarter)}
        words={['上季度', '下季度']}
        isLast={quarter >= quarterNow()}
        onStep={(step) => setQuarter(addQuarters(quarter, step))}
      />
      <Receipts key={`${unitId}.${quarter}`} ownerId={unitId} quarter={quarter} />
    </>
  )
}
