import { View } from '@tarojs/components'
import './toggle.scss'

export interface ToggleProps {
  label: string
  note?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

export function Toggle({ label, note, isOn, onChange }: ToggleProps) {
  return (
    <View
      className="toggle"
      aria-role="switch"
      aria-checked={isOn ? 'true' : 'false'}
      aria-label={note ? `${label}，${note}` : label}
      onClick={() => onChange(!isOn)}
    >
      <View className="toggle__words">
        <View>{label}</View>
        {note && <View className="toggle__note">{note}</View>}
      </View>
      <View className="toggle__state">{isOn ? '开' : '关'}</View>
      <View className={`toggle__track${isOn ? ' toggle__track--on' : ''}`}>
        <View className="toggle__knob" />
      </View>
    </View>
  )
}
