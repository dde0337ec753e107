import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { SearchText } from '@shared/search'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import './search-box.scss'

interface SearchBoxProps {
  /** What is searched for now; empty when nothing is. */
  query: string
  onSearch: (query: string) => void
}

/** Searching by words, as people say them. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(query)
  const [problem, setProblem] = useState<Reason | null>(null)
  function search() {
    const parsed = SearchText.safeParse(words)
    setProblem(parsed.success ? null : 'core.too_short')
    if (parsed.success) onSearch(parsed.data)
  }
  function stop() {
    setWords('')
    setProblem(null)
    onSearch('')
  }
  return (
    <View className="notice-search">
      <TextInput
        label="找通知"
        placeholder="如：停水、电梯"
        max={30}
        value={words}
        error={problem}
        onChange={setWords}
        onConfirm={search}
      />
      <Button icon="search" onTap={search}>
        搜索
      </Button>
      {query !== '' && (
        <Button kind="quiet" onTap={stop}>
          不搜了，看全部
        </Button>
      )}
    </View>
  )
}
