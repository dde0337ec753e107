import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { CentreView } from '@shared/centres/schema'
import type { GroupView } from '@shared/bookings/party'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Tag } from '@/ui/tag/tag'
import { CentrePage } from '../../centre-page'
import { useGroups } from '../../use-groups'
import { GroupSheet } from './group-sheet'
import './groups.scss'

/** The groups that a community knows: their leaders book in their name. */
export default function GroupsPage() {
  const { centreId } = useRouter().params
  return (
    <CentrePage title="团队" asked={centreId}>
      {(centre) => <Groups centre={centre} />}
    </CentrePage>
  )
}

function Groups({ centre }: { centre: CentreView }) {
  const reading = useGroups(centre.unitId)
  const [open, setOpen] = useState<GroupView | 'new' | null>(null)
  return (
    <>
      <View>登记过的团队可以由负责人来约，也能一次约好每周的时间。</View>
      <Button icon="plus" onTap={() => setOpen('new')}>
        登记一个团队
      </Button>
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={
          <Empty
            icon="person"
            title="还没有登记团队"
            text="合唱团、书画社、舞蹈队……登记上，他们就能用团队的名字来约。"
          />
        }
      >
        {(group) => <GroupCard group={group} onOpen={() => setOpen(group)} />}
      </PagedList>
      {open && (
        <GroupSheet
          group={open === 'new' ? null : open}
          unitId={centre.unitId}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function GroupCard({ group, onOpen }: { group: GroupView; onOpen: () => void }) {
  const { name, leaders, isActive } = group
  const names = leaders.map((leader) => leader.name).join('、')
  return (
    <Card onOpen={onOpen}>
      <View className="groups__head">
        <View className="groups__name">{name}</View>
        {!isActive && <Tag word="已停用" />}
      </View>
      <View className="groups__leaders">{names ? `负责人：${names}` : '还没有负责人'}</View>
    </Card>
  )
}
