import { useState } from 'react'
import type { AppError } from '@shared/errors'
import type { BundleView } from '@shared/matters/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'

export interface AddToBundleProps {
  bundles: readonly BundleView[]
  error: AppError | null
  onChoose: (bundleId: string, onDone: () => void) => void
}

/** Late or overlooked comments go where the others are that say the same. */
export function AddToBundle({ bundles, error, onChoose }: AddToBundleProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  if (bundles.length === 0) return null
  return (
    <>
      <Button onTap={() => setIsOpen(true)}>加到已有的一类</Button>
      <Sheet isOpen={isOpen} title="加到哪一类" onClose={close}>
        {bundles.map(({ id, title, answer }) => (
          <LinkRow
            key={id}
            label={title ?? '名称待审核的一类'}
            {...(answer && { note: '已答复' })}
            onOpen={() => onChoose(id, close)}
          />
        ))}
        <ErrorNotice error={error} />
      </Sheet>
    </>
  )
}
