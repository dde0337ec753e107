import { useState } from 'react'
import type { Category } from '@shared/direct-line/categories'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'

export interface CategorySheetProps {
  category: Category
  isNew: boolean
  onKeep: (category: Category) => void
  onMoveUp: (() => void) | null
  onClose: () => void
}

const levelOptions = [
  { value: 'grid', label: '网格' },
  { value: 'community', label: '社区' },
  { value: 'subdistrict', label: '街道' },
] as const

/** Words as people type them one after the other. */
const wordsIn = (text: string): string[] => [
  ...new Set(text.split(/[\s、，,；;]+/u).filter((word) => word !== '' && word.length <= 20)),
]

/** A subject of cases: what it is called, who takes it first, by which words it is guessed. */
export function CategorySheet({ category, isNew, onKeep, onMoveUp, onClose }: CategorySheetProps) {
  const [value, setValue] = useState(category)
  const [words, setWords] = useState(category.words.join('、'))
  const change = (fields: Partial<Category>) => setValue((before) => ({ ...before, ...fields }))
  const isWhole = value.name.trim() !== '' && value.group.trim() !== ''
  return (
    <Sheet
      isOpen
      title={isNew ? '加一个类别' : value.name}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={!isWhole}
            hint={isWhole ? '改完别忘了在页面下面保存' : '写好大类和名称'}
            onTap={() => onKeep({ ...value, words: wordsIn(words) })}
          >
            好了
          </Button>
          {onMoveUp && <Button onTap={onMoveUp}>往前移一位</Button>}
        </>
      }
    >
      <TextInput label="大类" max={20} value={value.group} onChange={(group) => change({ group })} />
      <TextInput label="名称" max={20} value={value.name} onChange={(name) => change({ name })} />
      <Toggle
        label="天生紧急"
        note="危险、停水、停电、燃气、电梯这一类"
        isOn={value.isUrgent}
        onChange={(isUrgent) => change({ isUrgent })}
      />
      <Choice
        label="先由哪一级办"
        options={levelOptions}
        value={value.level}
        onChange={(level) => change({ level })}
      />
      <TextArea
        label="居民常用的词"
        hint="用顿号隔开。居民写到其中一个词，就先猜这一类；排在前面的类别先猜。"
        isOptional
        max={600}
        value={words}
        onChange={setWords}
      />
      <TextArea
        label="危险时先做什么"
        hint="先打哪个电话、先做什么。提交前就给居民看。"
        isOptional
        max={200}
        value={value.advice ?? ''}
        onChange={(advice) => change({ advice: advice.trim() === '' ? null : advice })}
      />
    </Sheet>
  )
}
