import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/server-time'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { whenText } from '@/ui/when'
import { linkOf } from '../../figure-words'
import { shortMonthText } from '@/ui/months'
import { figureCasesPage } from '../../paths'
import { figuresIn, MONTHS_SHOWN, useFigures } from '../../use-figures'
import { useHandles, useMayExport } from '../../use-units'
import { Beside } from './beside'
import { ExportMonth } from './export-month'
import { Outcomes } from './outcomes'
import { Parts } from './parts'
import { RateCard } from './rate-card'
import { rateNames } from '../../rate-words'
import { Subjects } from './subjects'
import { Trend } from './trend'
import './figures.scss'

interface UnitFiguresProps {
  unitId: string
  month: string
}

/** Everything that is counted of a unit in a month; each figure leads to the cases behind it. */
export function UnitFigures({ unitId, month }: UnitFiguresProps) {
  const reading = useFigures({ unitId, upTo: month, months: MONTHS_SHOWN })
  const isHandled = useHandles(unitId)
  const mayExport = useMayExport()
  const now = serverNow()
  const open = (figure: string) => goTo(figureCasesPage, { unitId, month, ...linkOf(figure) })
  usePulledDown(reading.refresh)
  return (
    <ReadingView reading={reading}>
      {(shown) => {
        const figures = figuresIn(shown, month)
        const hasFigures = Object.keys(figures).length > 0
        return (
          <>
            <View className="figures-page__soft">
              {`${shown.unitName} · 截至 ${whenText(shown.asOf, now)} 的数字，点一下看是哪些事`}
            </View>
            {hasFigures ? (
              <>
                {rateNames.map((name) => (
                  <RateCard key={name} name={name} figures={figures} onOpen={open} />
                ))}
                <Beside figures={figures} onOpen={open} />
              </>
            ) : (
              <Empty
                title={`${shortMonthText(month)}还没有可算的`}
                text="有人反映、办结、评价后，这里就有数字。"
              />
            )}
            <Trend shown={shown} month={month} />
            {hasFigures && <Subjects shown={shown} month={month} onOpen={open} />}
            {hasFigures && <Outcomes figures={figures} onOpen={open} />}
            {isHandled && shown.parts.length > 0 && (
              <Parts parts={shown.parts} submitted={figures.submitted ?? 0} unitId={unitId} month={month} />
            )}
            {isHandled && mayExport && <ExportMonth key={month} unitId={unitId} month={month} />}
          </>
        )
      }}
    </ReadingView>
  )
}
