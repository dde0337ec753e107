import { ratesOf } from '@shared/direct-line/figures'
import { addMonths } from '@shared/time'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Figures } from '@/ui/tiles/tiles'
import { shortMonthText } from '@/ui/months'
import { figuresPage } from './paths'
import { hasRates, percentText, rateNames, rateWords } from './rate-words'
import { figuresIn, useFigures } from './use-figures'

/** The three rates at a glance: of this month, or of the last one while nothing counts for this one yet. */
export function RatesGlance({ communityId, month }: { communityId: string; month: string }) {
  const { data } = useFigures({ unitId: communityId, upTo: month, months: 2 })
  if (!data) return <LinkRow label="响应率、解决率、满意率" onOpen={() => goTo(figuresPage)} />
  const shown = hasRates(figuresIn(data, month)) ? month : addMonths(month, -1)
  const rates = ratesOf(figuresIn(data, shown))
  const open = () => goTo(figuresPage, { unitId: communityId, month: shown })
  return (
    <>
      <Figures
        figures={rateNames.map((name) => ({
          figure: percentText(rates[name]),
          word: rateWords[name].name,
          onOpen: open,
        }))}
      />
      <LinkRow label={`${shortMonthText(shown)}的数字怎么来的`} icon="info" onOpen={open} />
    </>
  )
}
