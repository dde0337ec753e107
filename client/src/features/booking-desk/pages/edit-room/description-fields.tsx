import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { Section } from '@/ui/section/section'
import { Toggle } from '@/ui/toggle/toggle'
import { equipmentOf } from './room-draft'
import type { RoomFieldsProps } from './room-form'

/** What people read of a room. */
export function DescriptionFields({ value, change, errorOf }: RoomFieldsProps) {
  const [equipment, setEquipment] = useState(() => value.equipment.join('、'))
  const { name, floor, capacity, manners, isStepFree, isOffered } = value
  return (
    <Section title="场地介绍">
      <Card>
        <TextInput
          label="名称"
          placeholder="书画室"
          value={name}
          max={20}
          error={errorOf('name')}
          onChange={(text) => change({ name: text })}
        />
        <TextInput
          label="楼层"
          placeholder="二层"
          isOptional
          value={floor}
          max={10}
          error={errorOf('floor')}
          onChange={(text) => change({ floor: text })}
        />
        <TextInput
          label="最多几个人"
          type="number"
          value={capacity === 0 ? '' : String(capacity)}
          max={4}
          error={errorOf('capacity')}
          onChange={(text) => change({ capacity: Number(text) || 0 })}
        />
        <TextInput
          label="有什么设备"
          hint="用顿号隔开：投影、音响、白板"
          isOptional
          value={equipment}
          error={errorOf('equipment')}
          onChange={(text) => {
            setEquipment(text)
            change({ equipment: equipmentOf(text) })
          }}
        />
        <TextArea
          label="使用须知"
          hint="怎么用、走的时候怎么收拾。"
          isOptional
          value={manners}
          max={500}
          error={errorOf('manners')}
          onChange={(text) => change({ manners: text })}
        />
        <Toggle label="轮椅可以进" isOn={isStepFree} onChange={(isOn) => change({ isStepFree: isOn })} />
        <Toggle
          label="接受预约"
          note="关上以后不能再约，已经约好的还算数"
          isOn={isOffered}
          onChange={(isOn) => change({ isOffered: isOn })}
        />
      </Card>
    </Section>
  )
}
