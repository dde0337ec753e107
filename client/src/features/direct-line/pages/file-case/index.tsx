import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goOnTo, goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { appealPage } from '../../paths'
import { relationsOf } from './behalf-draft'
import { homesOf } from './case-draft'
import { CaseForm } from './case-form'
import { KeptHere } from './kept-here'

const registerPage = '/features/members/pages/register/index'

/** 我要反映: one screen, no steps. */
export default function FileCasePage() {
  const { again } = useRouter().params
  const { reading, roles } = useMe()
  const member = reading.data?.member
  const [isKept, setIsKept] = useState(false)
  // Whoever works here without living here files for residents.
  const filesForOthers = relationsOf(roles).length > 1
  if (isKept) return <KeptHere />
  if (member && (homesOf(member).length > 0 || filesForOthers)) {
    return (
      <CaseForm
        me={member}
        again={again}
        onFiled={({ id }) => goOnTo(appealPage, { id, filed: '1' })}
        onKept={() => setIsKept(true)}
      />
    )
  }
  return (
    <Page title="我要反映">
      <ReadingView reading={reading}>
        {() => (
          <Empty
            icon="home"
            title="先登记住处，再来反映"
            text="知道您住在哪里，才知道交给哪个社区办。登记只要一分钟。"
            action={
              <Button kind="primary" onTap={() => goTo(registerPage, member ? { add: '1' } : {})}>
                登记住处
              </Button>
            }
          />
        )}
      </ReadingView>
    </Page>
  )
}
