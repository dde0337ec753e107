import { useState } from 'react'
import { serverNow } from '@/cloud/server-time'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { AppealRow } from '../../appeal-row/appeal-row'
import { useLedUnits, useSharedAppeals } from '../../use-my-appeals'

/** What residents show to their building or entrance leader, who is a neighbour and sees nothing else. */
export function SharedWithMe() {
  const led = useLedUnits()
  const [chosen, setChosen] = useState<string | null>(null)
  const unitId = chosen ?? led[0]?.unitId
  if (unitId === undefined) return <Empty title="这里给楼栋长和楼口长用" />
  return (
    <>
      {led.length > 1 && (
        <Choice
          label="哪个楼"
          options={led.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
          value={unitId}
          onChange={setChosen}
        />
      )}
      <SharedIn key={unitId} unitId={unitId} />
    </>
  )
}

function SharedIn({ unitId }: { unitId: string }) {
  const reading = useSharedAppeals(unitId)
  const now = serverNow()
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={
        <Empty
          title="还没有邻居给您看的事"
          text="邻居在自己反映的事里打开“给楼栋长看”，就会列在这里，您能帮着照看、催办。"
        />
      }
    >
      {(appeal) => <AppealRow appeal={appeal} reader="neighbour" now={now} />}
    </PagedList>
  )
}
