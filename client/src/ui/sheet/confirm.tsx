import { View } from '@tarojs/components'
import type { AppError } from '@shared/errors'
import { Button } from '../button/button'
import { ErrorNotice } from '../notice/error-notice'
import { Sheet } from './sheet'

export interface ConfirmProps {
  isOpen: boolean
  title: string
  /** What will happen, and what can't be taken back. */
  text: string
  /** Names the deed: `撤回`, never `确定`. */
  doIt: string
  onConfirm: () => void
  onClose: () => void
  isDangerous?: boolean
  loading?: boolean
  error?: AppError | null
}

export function Confirm(props: ConfirmProps) {
  const { isOpen, title, text, doIt, onConfirm, onClose, isDangerous, loading, error = null } = props
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind={isDangerous ? 'danger' : 'primary'} loading={loading} onTap={onConfirm}>
            {doIt}
          </Button>
          <Button kind="quiet" onTap={onClose}>
            先不
          </Button>
        </>
      }
    >
      <View>{text}</View>
      <ErrorNotice error={error} />
    </Sheet>
  )
}
