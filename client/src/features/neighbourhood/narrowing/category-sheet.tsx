import { ReadingView } from '@/ui/list/reading-view'
import { Sheet } from '@/ui/sheet/sheet'
import { useCategories, type Named } from '../use-ledger'
import { NamedChoice } from './named-choice'

interface CategorySheetProps {
  chosen: Named | null
  onChoose: (category: Named | null) => void
  onClose: () => void
}

/** Subjects by their groups. */
export function CategorySheet({ chosen, onChoose, onClose }: CategorySheetProps) {
  const reading = useCategories(true)
  return (
    <Sheet isOpen title="看哪一类" onClose={onClose}>
      <ReadingView reading={reading}>
        {({ categories }) => {
          const groups = [...new Set(categories.map(({ group }) => group))]
          return (
            <>
              <NamedChoice label="不分类别" all="全部类别" options={[]} chosen={chosen} onChoose={onChoose} />
              {groups.map((group) => (
                <NamedChoice
                  key={group}
                  label={group}
                  options={categories.filter((one) => one.group === group)}
                  chosen={chosen}
                  onChoose={onChoose}
                />
              ))}
            </>
          )
        }}
      </ReadingView>
    </Sheet>
  )
}
