import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Category } from '@shared/direct-line/categories'
import { sentences, type Reason } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'

export interface CategoryFieldProps {
  categories: readonly Category[]
  /** What is chosen or suggested; undefined when it isn't on the list any more. */
  category: Category | undefined
  isGuessed: boolean
  error: Reason | undefined
  onChange: (categoryId: string) => void
}

/** The category, as guessed from the words, and the way to another one. */
export function CategoryField({ categories, category, isGuessed, error, onChange }: CategoryFieldProps) {
  const [isOpen, setIsOpen] = useState(false)
  const name = category?.name ?? '点这里选择'
  return (
    <View>
      <LinkRow label="类别" note={isGuessed ? `${name}（可以改）` : name} onOpen={() => setIsOpen(true)} />
      {error && (
        <View className="file-case__problem" aria-role="alert">
          {sentences[error]}
        </View>
      )}
      <Sheet isOpen={isOpen} title="选一个类别" onClose={() => setIsOpen(false)}>
        {groupsOf(categories).map((group) => (
          <Choice
            key={group}
            label={group}
            options={optionsIn(categories, group)}
            value={category?.id ?? null}
            onChange={(id) => {
              onChange(id)
              setIsOpen(false)
            }}
          />
        ))}
      </Sheet>
    </View>
  )
}

const groupsOf = (categories: readonly Category[]): string[] => [
  ...new Set(categories.map(({ group }) => group)),
]

const optionsIn = (categories: readonly Category[], group: string) =>
  categories.filter((one) => one.group === group).map(({ id, name }) => ({ value: id, label: name }))
