import { useId, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { useFocusKept } from './focus-kept'
import './sheet.scss'

export interface SheetProps {
  isOpen: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons at the bottom. */
  actions?: ReactNode
}

/** A question or a short form that comes up from the bottom; the page waits behind it. */
export function Sheet(props: SheetProps) {
  return props.isOpen ? <OpenSheet {...props} /> : null
}

function OpenSheet({ title, onClose, children, actions }: SheetProps) {
  const id = `sheet${useId().replace(/:/g, '')}`
  useFocusKept(id, onClose)
  return (
    <View className="sheet">
      <View className="sheet__shade" aria-hidden="true" onClick={onClose} />
      <View
        id={id}
        className="sheet__panel"
        aria-role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
      >
        <View className="sheet__head">
          <View className="sheet__title" id={`${id}-title`}>
            {title}
          </View>
          <View className="sheet__close" aria-role="button" aria-label="关闭" onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        {actions && <View className="sheet__actions">{actions}</View>}
      </View>
    </View>
  )
}
