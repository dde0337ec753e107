import { useState } from 'react'
import { View } from '@tarojs/components'
import { bigramsOf } from '@shared/search'
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
  const [isTooShort, setIsTooShort] = useState(false)
  function search() {
    const wanted = words.trim()
    const isLongEnough = bigramsOf(wanted).length > 0
    setIsTooShort(!isLongEnough)
    if (isLongEnough) onSearch(wanted)
  }
  function stop() {
    setWords('')
    setIsTooShort(false)
    onSearch('')
  }
  return (
    <View className="guide-search">
      <TextInput
        label="要办什么事"
        placeholder="如：高龄津贴、居住证"
        max={30}
        value={words}
        error={isTooShort ? 'core.too_short' : null}
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
