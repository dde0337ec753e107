import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'

interface ChoosePlaceProps {
  onChoose: (place: { unitId: string; unitName: string }) => void
}

/** Whoever hasn't registered a home may look at any community's rooms. */
export function ChoosePlace({ onChoose }: ChoosePlaceProps) {
  const choose = (path: UnitPath) => {
    const unit = unitAtEnd(path, 'community')
    if (unit) onChoose({ unitId: unit.id, unitName: unit.name })
  }
  return (
    <>
      <Notice
        icon="place"
        title="先选一个社区，看看有什么场地"
        text="只看不约不用登记，登记住处后才能预约。"
      />
      <Card>
        <UnitSteps to="community" within={null} path={[]} onChange={choose} />
      </Card>
    </>
  )
}
