import { useState, type ReactNode } from 'react'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import { NotRegistered } from './not-registered'
import type { CommunityChoice, CommunityLooked } from './use-community'

interface InCommunityProps {
  looked: CommunityLooked
  children: (community: CommunityChoice) => ReactNode
}

/** What belongs to one community, below its name; who isn't registered is told what registering brings. */
export function InCommunity({ looked, children }: InCommunityProps) {
  const { reading, community, isLoading } = looked
  return (
    <ReadingView reading={reading}>
      {({ member }) => {
        if (!member) return <NotRegistered />
        if (isLoading) return <Skeleton />
        return community ? (
          <>
            <CommunityLine looked={looked} community={community} />
            {children(community)}
          </>
        ) : (
          <Card>
            <AnyCommunity onChoose={looked.choose} />
          </Card>
        )
      }}
    </ReadingView>
  )
}

/** Which community, and the way to another one for those who have one. */
function CommunityLine({ looked, community }: { looked: CommunityLooked; community: CommunityChoice }) {
  const [isOpen, setIsOpen] = useState(false)
  const { own, choose } = looked
  if (own.length === 1) return null
  const pick = (choice: CommunityChoice) => {
    choose(choice)
    setIsOpen(false)
  }
  return (
    <Card>
      <LinkRow label={community.name} icon="building" note="换社区" onOpen={() => setIsOpen(true)} />
      <Sheet isOpen={isOpen} title="看哪个社区" onClose={() => setIsOpen(false)}>
        {own.length > 1 ? (
          <Choice
            label="社区"
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
            value={community.id}
            onChange={(id) => own.filter((one) => one.id === id).forEach(pick)}
          />
        ) : (
          <AnyCommunity onChoose={pick} />
        )}
      </Sheet>
    </Card>
  )
}

function AnyCommunity({ onChoose }: { onChoose: (choice: CommunityChoice) => void }) {
  const choose = (path: UnitPath) => {
    const unit = unitAtEnd(path, 'community')
    if (unit) onChoose({ id: unit.id, name: unit.name })
  }
  return <UnitSteps to="community" within={null} path={[]} onChange={choose} />
}
