import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { searchWork } from '@shared/direct-line/staff-contracts'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { TextInput } from '@/ui/field/text-input'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { useDesks } from '../../use-work'
import { Found } from './found'
import './search.scss'

const SHORTEST = 2

/** Cases by words of their text, by ticket number, or by place. */
export default function SearchPage() {
  const { unitId: asked } = useRouter().params
  const { reading } = useMe()
  const desks = useDesks().filter(({ role }) => role !== 'partnerLiaison')
  const [unitId, setUnitId] = useState(asked)
  const [words, setWords] = useState('')
  const [query, setQuery] = useState('')
  const desk = desks.find((one) => one.unitId === unitId) ?? desks[0]
  const isTooShort = query !== '' && query.length < SHORTEST
  const search = useEndpoint(
    searchWork,
    desk && query.length >= SHORTEST ? { unitId: desk.unitId, query } : null,
  )
  const send = () => setQuery(words.trim())
  return (
    <Page title="搜索工单">
      <ReadingView reading={reading}>
        {() =>
          desk === undefined ? (
            <Empty icon="desk" title="这里给社区工作人员用" />
          ) : (
            <View className="search">
              {desks.length > 1 && (
                <Choice
                  label="单位"
                  options={desks.map((one) => ({ value: one.unitId, label: one.unitName }))}
                  value={desk.unitId}
                  onChange={setUnitId}
                />
              )}
              <TextInput
                label={`在${desk.unitName}里找`}
                hint="事情里的字、编号或地点，至少两个字。"
                placeholder="如：楼道灯、3号楼"
                max={30}
                value={words}
                error={isTooShort ? 'appeal.search_too_short' : null}
                onChange={setWords}
                onConfirm={send}
              />
              <Button kind="primary" icon="search" onTap={send}>
                搜索
              </Button>
              {query.length >= SHORTEST && <Found reading={search} query={query} />}
            </View>
          )
        }
      </ReadingView>
    </Page>
  )
}
