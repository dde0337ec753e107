import { View } from '@tarojs/components'
import type { StatementView } from '@shared/matters/schema'
import { dayText } from '@/ui/when'

/** What an official text says, or that it is still being looked at. */
export const saidText = ({ text }: Pick<StatementView, 'text'>): string =>
  text ?? '这段内容正在审核，通过后就能看到。'

/** An official text, signed with role and unit. */
export function Said({ said, now }: { said: StatementView; now: number }) {
  return (
    <View>
      <View className="matter__text">{saidText(said)}</View>
      <View className="matter__soft">{`${said.byRole} · ${said.byUnit} · ${dayText(said.at, now)}`}</View>
    </View>
  )
}
