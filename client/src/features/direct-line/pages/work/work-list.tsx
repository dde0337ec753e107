import { serverNow } from '@/cloud/server-time'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { AppealRow } from '../../appeal-row/appeal-row'
import { useDesks, useWork, type WorkShown } from '../../use-work'
import { shownOptions, useWorkFilter } from './work-filter'

/** What lies on my desk, the one due first on top. */
export function WorkList({ initially }: { initially: WorkShown | null }) {
  const desks = useDesks()
  const filter = useWorkFilter(initially)
  const desk = desks.find(({ unitId }) => unitId === filter.unitId) ?? desks[0]
  const reading = useWork(desk?.unitId ?? null, filter.show)
  const now = serverNow()
  if (!desk) {
    return (
      <Empty
        icon="desk"
        title="这里给社区工作人员用"
        text="网格员、社区工作者、社区书记和街道干部在这里办理居民反映的事。"
      />
    )
  }
  return (
    <>
      {desks.length > 1 && (
        <Choice
          label="单位"
          options={desks.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          value={desk.unitId}
          onChange={(unitId) => filter.change({ unitId })}
        />
      )}
      <Choice
        label={`${desk.unitName}的工单`}
        options={shownOptions}
        value={filter.show}
        onChange={(show) => filter.change({ show })}
      />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={<Empty title="这里没有要办的事" text="居民反映的事会按期限排在这里。" />}
      >
        {(appeal) => <AppealRow appeal={appeal} reader="staff" now={now} />}
      </PagedList>
    </>
  )
}
