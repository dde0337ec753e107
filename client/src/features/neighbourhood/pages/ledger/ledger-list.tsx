import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { PublicRow } from '../../public-row/public-row'
import { useLedger, useLedgerFilter, type LedgerShown } from '../../use-ledger'
import { Narrowing } from '../../narrowing/narrowing'

const shown: readonly { value: LedgerShown; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '办理中' },
  { value: 'ended', label: '已办结' },
]

/** A community's published cases, what changed last on top; the filter is kept. */
export function LedgerList({ communityId }: { communityId: string }) {
  const filter = useLedgerFilter(communityId)
  const reading = useLedger(communityId, filter)
  const { show, category, place, change } = filter
  const isNarrow = show !== 'all' || category !== null || place !== null
  const now = serverNow()
  return (
    <>
      <Choice
        label="公开的事，不写反映人是谁"
        options={shown}
        value={show}
        onChange={(chosen) => change({ show: chosen })}
      />
      <Narrowing communityId={communityId} by={filter} onChange={change} />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={
          isNarrow ? (
            <Empty
              title="没有符合的事"
              text="换个类别、地点，或者看全部。"
              action={
                <Button onTap={() => change({ show: 'all', category: null, place: null })}>看全部</Button>
              }
            />
          ) : (
            <Empty title="还没有公开的事" text="反映人同意、社区隐去个人信息以后，会列在这里。" />
          )
        }
      >
        {(appeal) => <PublicRow appeal={appeal} now={now} />}
      </PagedList>
    </>
  )
}
