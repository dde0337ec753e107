import { useId } from 'react'
import { Button as TaroButton, Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './button.scss'

export interface ButtonProps {
  children: string
  onTap: () => void
  /** `primary` is the one thing to do next: at most one on a screen. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: IconName
  disabled?: boolean
  /** Why it can't be tapped, or what a tap will do: shown under the button. */
  hint?: string | null
  loading?: boolean
  id?: string
}

/** A disabled button stays in reach of keyboard and reader, because its reason has to be found. */
export function Button({
  children,
  onTap,
  kind = 'secondary',
  icon,
  disabled,
  hint,
  loading,
  id,
}: ButtonProps) {
  const hintId = useId().replace(/:/g, '')
  const isIdle = disabled === true || loading === true
  return (
    <View className="action">
      <TaroButton
        id={id}
        className={`btn btn--${kind}${disabled ? ' btn--disabled' : ''}${loading ? ' btn--loading' : ''}`}
        hoverClass={isIdle ? 'none' : 'btn--pressed'}
        aria-disabled={isIdle ? 'true' : 'false'}
        aria-describedby={hint ? hintId : undefined}
        onClick={isIdle ? undefined : onTap}
      >
        {icon && <Icon name={icon} />}
        <Text className="btn__word">{loading ? `${children}，请稍候…` : children}</Text>
      </TaroButton>
      {hint && (
        <View className="action__hint" id={hintId}>
          {hint}
        </View>
      )}
    </View>
  )
}
