import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GroupView } from '@shared/bookings/party'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'
import { useSaveGroup } from '../../use-groups'

const MOST_LEADERS = 5

export interface GroupSheetProps {
  /** Null for a new one. */
  group: GroupView | null
  unitId: string
  onClose: () => void
}

const nobody = { name: '', phoneEnding: '' }

/** A group's name, whether it meets, and who may book for it. */
export function GroupSheet({ group, unitId, onClose }: GroupSheetProps) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [name, setName] = useState(group?.name ?? '')
  const [isActive, setIsActive] = useState(group?.isActive ?? true)
  const [leaders, setLeaders] = useState(group?.leaders ?? [])
  const [added, setAdded] = useState(nobody)
  const save = useSaveGroup()
  const fields = save.error?.refusal.fields
  const adds = added.name.trim() !== '' || added.phoneEnding !== ''

  function edit<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value)
      setRequestId(newRequestId())
    }
  }

  const input = {
    requestId,
    id: group?.id ?? null,
    unitId: group?.unitId ?? unitId,
    name,
    isActive,
    keepLeaderIds: leaders.map(({ memberId }) => memberId),
    addLeader: adds ? added : null,
  }

  return (
    <Sheet
      isOpen
      title={group ? group.name : '登记一个团队'}
      onClose={onClose}
      actions={
        <Button kind="primary" loading={save.isRunning} onTap={() => save.run(input, onClose)}>
          保存
        </Button>
      }
    >
      <TextInput
        label="团队名称"
        value={name}
        max={20}
        error={fields?.name ?? null}
        onChange={edit(setName)}
      />
      {group && (
        <Toggle
          label="还在活动"
          note="关上以后不能再用它的名字约"
          isOn={isActive}
          onChange={edit(setIsActive)}
        />
      )}
      {leaders.map((leader) => (
        <View key={leader.memberId}>
          <Toggle
            label={`负责人 ${leader.name}`}
            note="关上就不再是负责人"
            isOn
            onChange={() => edit(setLeaders)(leaders.filter((one) => one !== leader))}
          />
        </View>
      ))}
      {leaders.length < MOST_LEADERS && (
        <>
          <TextInput
            label="加一位负责人：姓名"
            isOptional
            hint="要是本社区登记过的居民。"
            value={added.name}
            max={20}
            error={fields?.['addLeader.name'] ?? null}
            onChange={(text) => edit(setAdded)({ ...added, name: text })}
          />
          <TextInput
            label="手机号后四位"
            type="number"
            isOptional
            value={added.phoneEnding}
            max={4}
            error={fields?.['addLeader.phoneEnding'] ?? null}
            onChange={(text) => edit(setAdded)({ ...added, phoneEnding: text })}
          />
        </>
      )}
      <ErrorNotice error={fields ? null : save.error} />
    </Sheet>
  )
}
