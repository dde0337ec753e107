import { AppError } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { KnownMe } from '../../components/known-me'
import { PendingList } from '../../components/pending-list'
import { usePendingHomes } from '../../use-pending-homes'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export default function PendingHomesPage() {
  const { session, units, unit, choose, pending, reasonAgainst } = usePendingHomes()
  return (
    <Page title="住户确认">
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
              <PendingList
                key={unit.unitId}
                pending={pending}
                reasonAgainst={reasonAgainst}
                unitName={unit.unitName}
              />
            </>
          ) : (
            <ErrorNotice error={notTheirs} />
          )
        }
      </KnownMe>
    </Page>
  )
}
