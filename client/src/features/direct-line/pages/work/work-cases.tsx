import { serverNow } from '@/cloud/server-time'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { AppealRow } from '../../appeal-row/appeal-row'
import type { useWork } from '../../use-work'
import { PickRow } from './pick-row'
import type { PickedCases } from './picked-cases'

export interface WorkCasesProps {
  reading: ReturnType<typeof useWork>
  picked: PickedCases
}

/** The list itself, the one due first on top. */
export function WorkCases({ reading, picked }: WorkCasesProps) {
  const now = serverNow()
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={<Empty title="这里没有要办的事" text="居民反映的事会按期限排在这里。" />}
    >
      {(appeal) =>
        picked.isPicking ? (
          <PickRow
            appeal={appeal}
            isPicked={picked.has(appeal.id)}
            now={now}
            onToggle={() => picked.toggle(appeal)}
          />
        ) : (
          <AppealRow appeal={appeal} reader="staff" now={now} />
        )
      }
    </PagedList>
  )
}
