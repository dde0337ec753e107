import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CentreView } from '@shared/centres/schema'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { LinkRow, Rows } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import type { CentreLooked } from './use-centre'

interface CentreRowProps {
  looked: CentreLooked
  centre: CentreView
}

/** Which centre, how to get there and whom to call; another one where there are several. */
export function CentreRow({ looked, centre }: CentreRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <LinkRow label={centre.name} icon="place" note="地址、电话" onOpen={() => setIsOpen(true)} />
      <Sheet isOpen={isOpen} title={centre.name} onClose={() => setIsOpen(false)}>
        <About centre={centre} />
        <OtherCentre looked={looked} centre={centre} onChosen={() => setIsOpen(false)} />
      </Sheet>
    </>
  )
}

function About({ centre }: { centre: CentreView }) {
  const { address, phone, openHours, isStepFree, directions } = centre
  return (
    <>
      <Rows
        rows={[
          { label: '地址', value: address },
          { label: '开放时间', value: openHours },
          { label: '无障碍', value: isStepFree ? '轮椅能进' : '有台阶，需要帮忙请先打电话' },
        ]}
      />
      {directions !== '' && <View>{directions}</View>}
      <Button icon="phone" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone.replaceAll(' ', '') })}>
        {`拨打 ${phone}`}
      </Button>
    </>
  )
}

function OtherCentre({ looked, centre, onChosen }: CentreRowProps & { onChosen: () => void }) {
  const listed = looked.centres.data?.centres ?? []
  return (
    <>
      {listed.length > 1 && (
        <Choice
          label="看哪个中心"
          layout="rows"
          options={listed.map(({ id, name, address }) => ({ value: id, label: name, note: address }))}
          value={centre.id}
          onChange={(id) => {
            looked.chooseCentre(id)
            onChosen()
          }}
        />
      )}
      {looked.isChosen && (
        <Button kind="quiet" onTap={looked.forgetPlace}>
          换一个社区
        </Button>
      )}
    </>
  )
}
