import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { figureOf, figureWord } from '../../figure-words'
import { monthOf, monthText } from '@/ui/months'
import { figuresIn, MONTHS_SHOWN, useFigures } from '../../use-figures'
import type { FigureAsked } from '../../use-figure-cases'
import { useHandles } from '../../use-units'
import { HandledCases, PublicCases } from './cases'
import './figure-cases.scss'

/** The cases behind a figure: all of them for those who handle them, the published ones for neighbours. */
export default function FigureCasesPage() {
  const { unitId = '', month: askedMonth, by, of } = useRouter().params
  const month = monthOf(askedMonth, civilMonth(serverNow()))
  const { reading } = useMe()
  const isHandled = useHandles(unitId)
  const asked = { unitId, month, figure: figureOf({ by, of }) }
  return (
    <Page title="数字背后的事">
      <ReadingView reading={reading}>
        {() => (
          <>
            <About asked={asked} />
            {isHandled ? <HandledCases asked={asked} /> : <PublicCases asked={asked} />}
          </>
        )}
      </ReadingView>
    </Page>
  )
}

/** Which figure it is; read with the same question as the page before, which has just had its answer. */
function About({ asked: { unitId, month, figure } }: { asked: FigureAsked }) {
  const { data } = useFigures({ unitId, upTo: month, months: MONTHS_SHOWN })
  if (!data) return null
  return (
    <Card>
      <View className="figure-cases">
        <View className="figure-cases__word" aria-role="heading" aria-level="2">
          {figureWord(figure, data)}
        </View>
        <View className="figure-cases__count">{`${figuresIn(data, month)[figure] ?? 0} 件`}</View>
      </View>
      <View className="figure-cases__soft">{`${data.unitName} · ${monthText(month)}`}</View>
    </Card>
  )
}
