import type { MemberCard } from '@shared/members/schema'
import { roleNames, type RoleGrant } from '@shared/roles'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { roleTermText } from '@/session/role-words'
import { Avatar } from '@/ui/avatar/avatar'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import './roles.scss'

export interface PersonCardProps {
  person: MemberCard
  /** What has just been done here. */
  done: string | null
  onGrant: () => void
  onEnd: (grant: RoleGrant) => void
}

export function PersonCard({ person, done, onGrant, onEnd }: PersonCardProps) {
  const { name, homeLabel, maskedPhone, roles } = person
  return (
    <Card>
      <View className="person">
        <Avatar name={name} />
        <View className="person__words">
          <View className="person__name">{name}</View>
          <View className="person__note">{homeLabel ?? '没有登记住处'}</View>
          {maskedPhone && <View className="person__note">{maskedPhone}</View>}
        </View>
      </View>
      {done && <Notice tone="good" title={done} />}
      {roles.length > 0 && (
        <View className="role-lines">
          {roles.map((grant) => (
            <View key={grant.id} className="role-line">
              <View className="role-line__words">
                <View>{roleNames[grant.role]}</View>
                <View className="role-line__note">
                  {grant.unitName} · {roleTermText(grant, serverNow())}
                </View>
              </View>
              <View className="role-line__end">
                <Button kind="quiet" onTap={() => onEnd(grant)}>
                  {`结束${roleNames[grant.role]}`}
                </Button>
              </View>
            </View>
          ))}
        </View>
      )}
      <Button icon="plus" onTap={onGrant}>
        指定身份
      </Button>
    </Card>
  )
}
