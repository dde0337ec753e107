import { useState } from 'react'
import { AppError } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { KnownMe } from '../../components/known-me'
import { PendingHomeCard } from '../../components/pending-home-card'
import { usePendingHomes } from '../../use-pending-homes'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export default function PendingHomesPage() {
  const { session, units, unit, choose, pending, reasonAgainst } = usePendingHomes()
  const [decided, setDecided] = useState<string | null>(null)
  return (
    <Page title="住户确认">
      {decided && <Notice tone="good" title={decided} />}
      <KnownMe session={session}>
        {() =>
          unit ? (
            <>
              {units.length > 1 && (
                <Choice
                  label="哪里的住户"
                  options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
                  value={unit.unitId}
                  onChange={choose}
                />
              )}
              <PagedList
                reading={pending}
                keyOf={({ memberId, householdId }) => `${memberId}.${householdId}`}
                empty={
                  <Empty
                    icon="check"
                    title={`${unit.unitName}没有等确认的住户`}
                    text="有人登记时会给您发消息，请在两个工作日内确认。"
                  />
                }
              >
                {(row) => (
                  <PendingHomeCard pending={row} reason={reasonAgainst(row)} onDecided={setDecided} />
                )}
              </PagedList>
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </KnownMe>
    </Page>
  )
}
