import { AppError } from '@shared/errors'
import { listMyExports } from '@shared/exports/contracts'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { ExportCard } from '../../components/export-card'
import { KnownMe } from '../../components/known-me'
import { NewExport } from '../../components/new-export'
import { useExports } from '../../use-exports'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export default function ExportsPage() {
  const { session, units, kindsIn, tables, asking } = useExports()
  useFreshOnShow(listMyExports)
  return (
    <Page title="我的导出">
      <KnownMe session={session}>
        {() =>
          units.length > 0 ? (
            <>
              <NewExport units={units} kindsIn={kindsIn} asking={asking} />
              <PagedList
                reading={tables}
                keyOf={({ id }) => id}
                empty={<Empty title="还没有导出过" text="导出的表格在这里下载，保留 24 小时。" />}
              >
                {(table) => <ExportCard table={table} />}
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
