import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import './ledger.scss'

const SHORTEST = 2

interface SearchBoxProps {
  /** What is searched for now; empty when nothing is. */
  query: string
  onSearch: (query: string) => void
}

/** Searching by words, as people say them. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(query)
  const [isTooShort, setIsTooShort] = useState(false)
  function search() {
    const wanted = words.trim()
    setIsTooShort(wanted.length < SHORTEST)
    if (wanted.length >= SHORTEST) onSearch(wanted)
  }
  function stop() {
    setWords('')
    setIsTooShort(false)
    onSearch('')
  }
  return (
    <View className="ledger-search">
      <TextInput
        label="找一找"
        placeholder="如：电梯、路灯"
        max={30}
        value={words}
        error={isTooShort ? 'appeal.search_too_short' : null}
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
