import { useState } from 'react'
import { useDesks } from '@/features/direct-line/use-work'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Desk } from './desk'
import { OwnHome } from './own-home'

/** Home by role: a desk for those who handle cases, with their own home one tap away. */
export default function HomePage() {
  const { reading, isStaff } = useMe()
  const [desk] = useDesks()
  const [wantsOwnHome, setWantsOwnHome] = useState(false)
  const atDesk = desk !== undefined && !wantsOwnHome
  return (
    <Page title={isStaff && !wantsOwnHome ? '工作台' : '首页'} tab="home">
      <ReadingView reading={reading}>
        {({ member }) => (
          <>
            {atDesk ? <Desk desk={desk} /> : <OwnHome member={member} />}
            {desk && (
              <Button
                kind="quiet"
                icon={atDesk ? 'home' : 'desk'}
                onTap={() => setWantsOwnHome((wants) => !wants)}
              >
                {atDesk ? '看我自己家的首页' : '回工作台'}
              </Button>
            )}
          </>
        )}
      </ReadingView>
    </Page>
  )
}
