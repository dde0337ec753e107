import { useState } from 'react'
import { UNSORTED, type Category } from '@shared/direct-line/categories'
import { listCategories } from '@shared/direct-line/contracts'
import { saveCategories } from '@shared/direct-line/settings-contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import { SaveBar } from '../../settings-form/save-bar'
import { useSettingsForm } from '../../settings-form/use-settings-form'
import { CategorySheet } from './category-sheet'

export interface CategoriesFormProps {
  latest: { categories: Category[]; revision: number }
  refresh: () => void
}

const fresh = (): Category => ({
  id: newRequestId(),
  group: '',
  name: '',
  isUrgent: false,
  level: 'community',
  words: [],
  advice: null,
})

const noteOf = ({ group, isUrgent }: Category): string => (isUrgent ? `${group}，紧急` : group)

function movedUp(categories: readonly Category[], id: string): Category[] {
  const at = categories.findIndex((one) => one.id === id)
  const order = [...categories]
  order.splice(at - 1, 2, categories[at]!, categories[at - 1]!)
  return order
}

/** The new one stands before what fits everything, or its words would never be tried. */
function withNew(categories: readonly Category[], added: Category): Category[] {
  const last = categories.findIndex(({ id }) => id === UNSORTED)
  return last < 0 ? [...categories, added] : [...categories.slice(0, last), added, ...categories.slice(last)]
}

/** The district's subjects of cases, in the order in which their words are tried. */
export function CategoriesForm({ latest, refresh }: CategoriesFormProps) {
  const form = useSettingsForm(latest, ({ categories }) => categories)
  const [requestId, setRequestId] = useState(newRequestId)
  const save = useAction(saveCategories, () => [listCategories, {}] as const)
  const [open, setOpen] = useState<Category | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const categories = form.value
  const index = categories.findIndex(({ id }) => id === open?.id)
  const change = (changed: Category[]) => {
    form.change(changed)
    setIsSaved(false)
    setOpen(null)
  }
  const keepOne = (kept: Category) =>
    change(index < 0 ? withNew(categories, kept) : categories.map((one) => (one.id === kept.id ? kept : one)))
  const send = () =>
    save.run({ categories, revision: form.revision, requestId }, (saved) => {
      form.adopt(saved)
      setRequestId(newRequestId())
      setIsSaved(true)
    })
  return (
    <>
      <Card>
        {categories.map((category) => (
          <LinkRow
            key={category.id}
            label={category.name}
            note={noteOf(category)}
            onOpen={() => setOpen(category)}
          />
        ))}
      </Card>
      <Button icon="plus" onTap={() => setOpen(fresh())}>
        加一个类别
      </Button>
      <SaveBar
        save={save}
        isSaved={isSaved}
        isBehind={form.isBehind}
        hint="全区都用，只管以后反映的事"
        onSave={send}
        onTakeLatest={form.takeLatest}
        onRefresh={refresh}
      />
      {open && (
        <CategorySheet
          category={open}
          isNew={index < 0}
          onKeep={keepOne}
          onMoveUp={index > 0 ? () => change(movedUp(categories, open.id)) : null}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
