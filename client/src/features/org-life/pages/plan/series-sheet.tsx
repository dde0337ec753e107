import { useState } from 'react'
import { PlanSeries } from '@shared/org-life/plan'
import { useDraft } from '@/cloud/use-draft'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { draftOfSeries, seriesOf, usualSeries } from '../../plan/series-draft'
import { useSaveSeries, type PlanOf } from '../../plan/use-plan'
import type { Series } from './series-card'
import { SeriesFields } from './series-fields'
import { SeriesPreview } from './series-preview'

interface SeriesSheetProps {
  of: PlanOf
  /** Null for a new one. */
  series: Series | null
}

/** A series by its rule, with the dates that it makes before it is saved. */
export function SeriesSheet({ of, series }: SeriesSheetProps) {
  const [isOpen, setIsOpen] = useState(false)
  const key = `series.${of.host.id}.${of.year}.${series?.id ?? 'new'}`
  const draft = useDraft(key, series ? draftOfSeries(series) : usualSeries)
  const saving = useSaveSeries(of)
  const wanted = seriesOf(draft.value)
  const isWhole = PlanSeries.safeParse(wanted).success
  const save = () =>
    saving.run({ seriesId: series?.id ?? null, series: wanted }, () => {
      draft.clear()
      setIsOpen(false)
    })
  return (
    <>
      <Button icon={series ? 'edit' : 'plus'} onTap={() => setIsOpen(true)}>
        {series ? '改规则' : '加一个固定的活动'}
      </Button>
      <Sheet
        isOpen={isOpen}
        title={series ? '改规则' : '固定的活动'}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <ErrorNotice error={saving.error} />
            <Button
              kind="primary"
              loading={saving.isRunning}
              disabled={!isWhole}
              hint={isWhole ? null : '请写名称，结束要晚于开始，日子在 1 到 28 之间'}
              onTap={save}
            >
              排进计划
            </Button>
          </>
        }
      >
        <SeriesFields draft={draft.value} change={draft.change} />
        {isWhole && <SeriesPreview series={wanted} year={of.year} />}
      </Sheet>
    </>
  )
}
