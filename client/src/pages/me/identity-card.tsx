import type { Home } from '@shared/members/homes'
import type { Me } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { roleText, roleTermText } from '@/session/role-words'
import { Avatar } from '@/ui/avatar/avatar'
import { Card } from '@/ui/card/card'
import { Tag, type Tone } from '@/ui/tag/tag'
import './identity-card.scss'

/** Who I am to the community: name, home, and what I am in charge of. */
export function IdentityCard({ me, roles }: { me: Me; roles: readonly RoleGrant[] }) {
  const home = me.homes.find(({ householdId }) => householdId === me.currentHouseholdId)
  return (
    <Card>
      <View className="identity">
        <Avatar name={me.name} />
        <View className="identity__words">
          <View className="identity__name">{me.name}</View>
          <View className="identity__note">{home?.label ?? '名下没有住处'}</View>
          {me.maskedPhone && <View className="identity__note">{me.maskedPhone}</View>}
          {home && <HomeState home={home} />}
        </View>
      </View>
      {roles.map((grant) => (
        <View key={grant.id}>
          <View>{roleText(grant)}</View>
          {grant.until !== null && <View className="identity__note">{roleTermText(grant, serverNow())}</View>}
        </View>
      ))}
    </Card>
  )
}

/** Said only while something is still to come of it. */
const unsettled: Record<Home['state'], { word: string; tone: Tone } | null> = {
  pending: { word: '住处待确认', tone: 'warn' },
  confirmed: null,
  declined: { word: '住处未通过', tone: 'danger' },
}

function HomeState({ home }: { home: Home }) {
  const state = unsettled[home.state]
  return state && <Tag word={state.word} tone={state.tone} />
}
