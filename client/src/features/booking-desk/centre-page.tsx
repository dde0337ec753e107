import type { ReactNode } from 'react'
import { AppError } from '@shared/errors'
import type { CentreView } from '@shared/centres/schema'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { useCentres, type DeskCentres } from './use-centres'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })

export interface CentrePageProps {
  title: string
  asked?: string | undefined
  actions?: (centre: CentreView) => ReactNode
  children: (centre: CentreView, desk: DeskCentres) => ReactNode
}

/** A page about one of my centres, chosen at its top where there are several. */
export function CentrePage({ title, asked, actions, children }: CentrePageProps) {
  const desk = useCentres(asked)
  const { session, centre } = desk
  return (
    <Page title={title} actions={centre && actions?.(centre)}>
      <ReadingView reading={session.reading}>
        {() => (desk.desk ? <Centre desk={desk}>{children}</Centre> : <ErrorNotice error={notTheirs} />)}
      </ReadingView>
    </Page>
  )
}

function Centre({ desk, children }: { desk: DeskCentres; children: CentrePageProps['children'] }) {
  const { reading, centres, centre, choose } = desk
  return (
    <ReadingView reading={reading}>
      {() =>
        centre ? (
          <>
            {centres.length > 1 && (
              <Choice
                label="哪个服务中心"
                options={centres.map(({ id, name }) => ({ value: id, label: name }))}
                value={centre.id}
                onChange={choose}
              />
            )}
            {children(centre, desk)}
          </>
        ) : (
          <Empty icon="building" title="还没有服务中心" text="请社区书记或街道先把服务中心登记上。" />
        )
      }
    </ReadingView>
  )
}
