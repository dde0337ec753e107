import { ReadingView } from '@/ui/list/reading-view'
import { Sheet } from '@/ui/sheet/sheet'
import { usePlaces, type Named } from '../use-ledger'
import { NamedChoice } from './named-choice'

interface PlaceSheetProps {
  communityId: string
  chosen: Named | null
  onChoose: (place: Named | null) => void
  onClose: () => void
}

/** A grid or a building of the community. */
export function PlaceSheet({ communityId, chosen, onChoose, onClose }: PlaceSheetProps) {
  const { grids, buildings } = usePlaces(communityId, true)
  return (
    <Sheet isOpen title="看哪里的" onClose={onClose}>
      <NamedChoice label="不分地点" all="全社区" options={[]} chosen={chosen} onChoose={onChoose} />
      <ReadingView reading={buildings}>
        {({ units }) => <NamedChoice label="楼栋" options={units} chosen={chosen} onChoose={onChoose} />}
      </ReadingView>
      <ReadingView reading={grids}>
        {({ units }) => <NamedChoice label="网格" options={units} chosen={chosen} onChoose={onChoose} />}
      </ReadingView>
    </Sheet>
  )
}
