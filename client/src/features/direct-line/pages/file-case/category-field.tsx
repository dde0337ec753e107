import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Category } from '@shared/direct-line/categories'
import { sentences, type Reason } from '@shared/errors'
import type { Reading } from '@/cloud/use-endpoint'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'

export interface CategoryFieldProps {
  reading: Reading<{ categories: Category[] }>
  /** What is chosen or guessed; undefined while the list is being read. */
  category: Category | undefined
  isGuessed: boolean
  error: Reason | undefined
  onChange: (categoryId: string) => void
}

/** The category, as guessed from the words, and the way to another one. */
export function CategoryField({ reading, category, isGuessed, error, onChange }: CategoryFieldProps) {
  const [isOpen, setIsOpen] = useState(false)
  const name = category?.name ?? (reading.error ? '点这里选择' : '正在读取')
  return (
    <View>
      <LinkRow label="类别" note={isGuessed ? `${name}（可以改）` : name} onOpen={() => setIsOpen(true)} />
      {error && (
        <View className="file-case__problem" aria-role="alert">
          {sentences[error]}
        </View>
      )}
      <Sheet isOpen={isOpen} title="选一个类别" onClose={() => setIsOpen(false)}>
        <ReadingView reading={reading}>
          {({ categories }) =>
            groupsOf(categories).map((group) => (
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
            ))
          }
        </ReadingView>
      </Sheet>
    </View>
  )
}

const groupsOf = (categories: readonly Category[]): string[] => [
  ...new Set(categories.map(({ group }) => group)),
]

const optionsIn = (categories: readonly Category[], group: string) =>
  categories.filter((one) => one.group === group).map(({ id, name }) => ({ value: id, label: name }))
