import { View } from '@tarojs/components'
import type { BringLine } from '@shared/windows/guide'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Section } from '@/ui/section/section'
import { useTicks } from '../use-ticks'
import './bring-list.scss'

interface BringListProps {
  guideId: string
  bring: readonly BringLine[]
}

/** What to bring, to be ticked off at home; the ticks are kept on this phone. */
export function BringList({ guideId, bring }: BringListProps) {
  const { ticked, tick } = useTicks(guideId)
  if (bring.length === 0) return null
  const ready = bring.filter(({ id }) => ticked.includes(id)).length
  return (
    <Section
      title="要带的东西"
      aside={ready === bring.length ? '都备好了' : `备好 ${ready} / ${bring.length}`}
    >
      <Card>
        {bring.map((line) => (
          <Line
            key={line.id}
            line={line}
            isTicked={ticked.includes(line.id)}
            onTick={(isOn) => tick(line.id, isOn)}
          />
        ))}
      </Card>
    </Section>
  )
}

interface LineProps {
  line: BringLine
  isTicked: boolean
  onTick: (isOn: boolean) => void
}

/** One thing to bring. */
export function Line({ line: { what, note }, isTicked, onTick }: LineProps) {
  return (
    <View
      className="bring__row"
      hoverClass="bring__row--pressed"
      aria-role="checkbox"
      aria-checked={isTicked ? 'true' : 'false'}
      aria-label={note === '' ? what : `${what}，${note}`}
      onClick={() => onTick(!isTicked)}
    >
      <View className={`bring__box${isTicked ? ' bring__box--ticked' : ''}`}>
        {isTicked && <Icon name="check" />}
      </View>
      <View>
        <View>{what}</View>
        {note !== '' && <View className="bring__note">{note}</View>}
      </View>
    </View>
  )
}
