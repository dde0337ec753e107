import { View } from '@tarojs/components'
import { me as readMe } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { ownEntries, privacyEntry, registerPage, workEntries, type Entry } from './entries'
import { IdentityCard } from './identity-card'
import './visitor.scss'
import { LookSection } from './look-section'

export default function MePage() {
  const { reading, roles } = useMe()
  // The tab stays alive: what came in meanwhile is read when it is looked at.
  useFreshOnShow(readMe)
  usePulledDown(reading.refresh)
  return (
    <Page title="我的" tab="me">
      <ReadingView reading={reading}>
        {({ member }) => (member ? <Member me={member} roles={roles} /> : <Visitor />)}
      </ReadingView>
      <LookSection />
    </Page>
  )
}

function Member({ me, roles }: { me: Me; roles: readonly RoleGrant[] }) {
  const work = workEntries(roles)
  return (
    <>
      <IdentityCard me={me} roles={roles} />
      <Card>
        <Entries entries={ownEntries(me)} />
      </Card>
      {work.length > 0 && (
        <Section title="我的工作">
          <Card>
            <Entries entries={work} />
          </Card>
        </Section>
      )}
    </>
  )
}

function Visitor() {
  return (
    <>
      <Card>
        <View className="visitor__title">您还没有登记</View>
        <View>公开的内容随便看。登记住处以后，就能反映问题，办理的进展也会告诉您。</View>
        <Button kind="primary" onTap={() => goTo(registerPage)}>
          登记住处
        </Button>
      </Card>
      <Card>
        <Entries entries={[privacyEntry]} />
      </Card>
    </>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <View>
      {entries.map(({ label, icon, note, page }) => (
        <LinkRow key={label} label={label} icon={icon} note={note} onOpen={() => goTo(page)} />
      ))}
    </View>
  )
}
