import { useState } from 'react'
import { ActivityKind, kindNames } from '@shared/org-life/kinds'
import { PlanSingle } from '@shared/org-life/plan'
import { civilDate, wallClock } from '@shared/time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { DateInput } from '@/ui/field/date-input'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useSavePlanned, type PlanOf } from '../../plan/use-plan'

const kinds = ActivityKind.options.map((value) => ({ value, label: kindNames[value] }))

/** Something for one day of the year. */
export function SingleSheet({ of, now }: { of: PlanOf; now: number }) {
  const first = wallClock(now).year === of.year ? civilDate(now) : `${of.year}-01-01`
  const nothing: PlanSingle = { title: '', kind: 'volunteerService', date: first }
  const [isOpen, setIsOpen] = useState(false)
  const [single, setSingle] = useState(nothing)
  const saving = useSavePlanned(of)
  const isWhole = PlanSingle.safeParse(single).success
  const save = () =>
    saving.run({ entryId: null, single }, () => {
      setSingle(nothing)
      setIsOpen(false)
    })
  return (
    <>
      <Button icon="plus" onTap={() => setIsOpen(true)}>
        加一次活动
      </Button>
      <Sheet
        isOpen={isOpen}
        title="加一次活动"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <ErrorNotice error={saving.error} />
            <Button
              kind="primary"
              loading={saving.isRunning}
              disabled={!isWhole}
              hint={isWhole ? null : '请写名称'}
              onTap={save}
            >
              排进计划
            </Button>
          </>
        }
      >
        <TextInput
          label="名称"
          max={30}
          value={single.title}
          onChange={(title) => setSingle({ ...single, title })}
        />
        <Choice
          label="办什么"
          options={kinds}
          value={single.kind}
          onChange={(kind) => setSingle({ ...single, kind })}
        />
        <DateInput
          label="哪一天"
          value={single.date}
          now={now}
          first={`${of.year}-01-01`}
          last={`${of.year}-12-31`}
          onChange={(date) => setSingle({ ...single, date })}
        />
      </Sheet>
    </>
  )
}
