import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { LinkRow } from '@/ui/rows/rows'
import type { Named } from '../use-ledger'
import { CategorySheet } from './category-sheet'
import { PlaceSheet } from './place-sheet'

export interface Narrowed {
  category: Named | null
  place: Named | null
}

interface NarrowingProps {
  communityId: string
  by: Narrowed
  onChange: (fields: Partial<Narrowed>) => void
}

/** By which subject and place something is narrowed, each a tap away. */
export function Narrowing({ communityId, by: { category, place }, onChange }: NarrowingProps) {
  const [open, setOpen] = useState<'category' | 'place' | null>(null)
  const close = () => setOpen(null)
  function choose(fields: Partial<Narrowed>) {
    onChange(fields)
    close()
  }
  return (
    <Card>
      <LinkRow label="类别" note={category?.name ?? '全部'} onOpen={() => setOpen('category')} />
      <LinkRow label="地点" note={place?.name ?? '全部'} onOpen={() => setOpen('place')} />
      {open === 'category' && (
        <CategorySheet
          chosen={category}
          onChoose={(chosen) => choose({ category: chosen })}
          onClose={close}
        />
      )}
      {open === 'place' && (
        <PlaceSheet
          communityId={communityId}
          chosen={place}
          onChoose={(chosen) => choose({ place: chosen })}
          onClose={close}
        />
      )}
    </Card>
  )
}
