import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'
import { FindFields } from './find-fields'
import { findProblems, searchOf, usualWish, type FindWish, type Search } from './find-wish'
import { Found } from './found'

/** "Any free room for 20 people on Saturday afternoon": asked in one screen, answered below it. */
export default function FindPage() {
  const { centre = '', unit = '' } = useRouter().params
  const now = serverNow()
  const [wish, setWish] = useState<FindWish>(() => ({ ...usualWish, date: civilDate(now) }))
  const [search, setSearch] = useState<Search | null>(null)
  const [isTried, setIsTried] = useState(false)
  const problems = findProblems(wish)

  function find() {
    setIsTried(true)
    if (Object.keys(problems).length === 0) setSearch(searchOf(wish, { centreId: centre, unitId: unit }))
  }

  return (
    <Page
      title="找场地"
      actions={
        <Button kind="primary" icon="search" onTap={find}>
          找空场地
        </Button>
      }
    >
      <FindFields
        wish={wish}
        problems={isTried ? problems : {}}
        hasUnit={unit !== ''}
        now={now}
        change={(fields) => setWish((before) => ({ ...before, ...fields }))}
      />
      {search && <Found search={search} now={now} />}
    </Page>
  )
}
