import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { NotRegistered } from '../../community/not-registered'
import { MonthStepper } from '@/ui/stepper/month-stepper'
import { monthOf } from '@/ui/months'
import { useUnits } from '../../use-units'
import { UnitFigures } from './unit-figures'

/** The three rates (三率) of a unit and month, what they are made of, and what stands beside them. */
export default function FiguresPage() {
  const asked = useRouter().params
  const { reading } = useMe()
  const units = useUnits()
  const thisMonth = civilMonth(serverNow())
  const [month, setMonth] = useState(() => monthOf(asked.month, thisMonth))
  const [chosen, setChosen] = useState(asked.unitId)
  const unitId = chosen ?? units[0]?.id
  // A unit below one of mine was opened from its figures: it stands alone.
  const isOfMine = units.some(({ id }) => id === unitId)
  return (
    <Page title="办得怎么样">
      <ReadingView reading={reading}>
        {() =>
          unitId === undefined ? (
            <NotRegistered />
          ) : (
            <>
              {isOfMine && units.length > 1 && (
                <Choice
                  label="看哪里的"
                  options={units.map(({ id, name }) => ({ value: id, label: name }))}
                  value={unitId}
                  onChange={setChosen}
                />
              )}
              <MonthStepper month={month} last={thisMonth} onChange={setMonth} />
              <UnitFigures unitId={unitId} month={month} />
            </>
          )
        }
      </ReadingView>
    </Page>
  )
}
