import { useState } from 'react'
import type { PlaceChoice, PlaceLooked } from '@/features/org-life/calendar/use-place'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Notice } from '@/ui/notice/notice'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'

interface ChooseProps {
  onChoose: (place: PlaceLooked) => void
}

function AnyCommunity({ onChoose }: ChooseProps) {
  const choose = (path: UnitPath) => {
    const unit = unitAtEnd(path, 'community')
    if (unit) onChoose({ unitId: unit.id, unitName: unit.name })
  }
  return <UnitSteps to="community" within={null} path={[]} onChange={choose} />
}

/** Whoever lives and works nowhere here, as far as the product knows, chooses a community. */
export const ChoosePlace = ({ onChoose }: ChooseProps) => (
  <>
    <Notice icon="place" title="先选一个社区，看看有什么活动" />
    <Card>
      <AnyCommunity onChoose={onChoose} />
    </Card>
  </>
)

interface PlaceRowProps {
  looked: PlaceChoice
  place: PlaceLooked
}

/** Whose calendar it is; another one a tap away. */
export function PlaceRow({ looked: { own, choose }, place }: PlaceRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [isElsewhere, setIsElsewhere] = useState(false)
  function close() {
    setIsOpen(false)
    setIsElsewhere(false)
  }
  function choosePlace(next: PlaceLooked) {
    choose(next)
    close()
  }
  return (
    <>
      <LinkRow label={place.unitName} icon="place" note="看别的社区" onOpen={() => setIsOpen(true)} />
      <Sheet isOpen={isOpen} title="看哪里的活动" onClose={close}>
        {own.length > 0 && (
          <Choice
            label="我的社区"
            layout="rows"
            options={own.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
            value={place.unitId}
            onChange={(unitId) => own.filter((one) => one.unitId === unitId).forEach(choosePlace)}
          />
        )}
        {isElsewhere || own.length === 0 ? (
          <AnyCommunity onChoose={choosePlace} />
        ) : (
          <Button kind="quiet" onTap={() => setIsElsewhere(true)}>
            看别的社区
          </Button>
        )}
      </Sheet>
    </>
  )
}
