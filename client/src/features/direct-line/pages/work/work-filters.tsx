import { useState } from 'react'
import type { RoleGrant } from '@shared/roles'
import { Choice } from '@/ui/choice/choice'
import { Sheet } from '@/ui/sheet/sheet'
import { Tools, type Tool } from '@/ui/tools/tools'
import type { WorkShown } from '../../use-work'
import type { WorkFilter } from './work-filter'
import { listsOf, shownNames } from './work-shown'

const optionOf = (value: WorkShown) => ({ value, label: shownNames[value] })

export interface WorkFiltersProps {
  desks: readonly RoleGrant[]
  filter: WorkFilter
  tools: readonly Tool[]
}

/** Which unit, which list, and what to do with it. */
export function WorkFilters({ desks, filter, tools }: WorkFiltersProps) {
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const { desk, show, change } = filter
  const { first, more } = listsOf(desk.role)
  const inReach = first.includes(show) ? first : [...first, show]
  const all: Tool[] = more.length > 0 ? [{ word: '更多清单', onTap: () => setIsMoreOpen(true) }] : []
  return (
    <>
      {desks.length > 1 && (
        <Choice
          label="单位"
          options={desks.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          value={desk.unitId}
          onChange={(unitId) => change({ unitId })}
        />
      )}
      <Choice
        label={`${desk.unitName}的工单`}
        options={inReach.map(optionOf)}
        value={show}
        onChange={(chosen) => change({ show: chosen })}
      />
      <Tools tools={[...all, ...tools]} />
      <Sheet isOpen={isMoreOpen} title="更多清单" onClose={() => setIsMoreOpen(false)}>
        <Choice
          label="看哪一类"
          options={more.map(optionOf)}
          value={show}
          onChange={(chosen) => {
            change({ show: chosen })
            setIsMoreOpen(false)
          }}
        />
      </Sheet>
    </>
  )
}
