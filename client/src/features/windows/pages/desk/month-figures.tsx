import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { ReadingView } from '@/ui/list/reading-view'
import { Rows } from '@/ui/rows/rows'
import { useWindowFigures } from '../../use-desk'

/** How the window has done in this month and the ones before. */
export function MonthFigures({ windowId }: { windowId: string }) {
  const reading = useWindowFigures(windowId)
  return (
    <Fold label="这个窗口每个月办了多少" note="办好、再来、过号、平均等候">
      <ReadingView reading={reading}>
        {({ months }) => (
          <>
            {months.length === 0 && <Card>还没有数字，办过以后一分钟内会出现。</Card>}
            {months.map(({ month, served, comeAgain, missed, unserved, waitedMinutes }) => (
              <Card key={month}>
                <Rows
                  rows={[
                    { label: '月份', value: month, isFigure: true },
                    { label: '办好', value: served, isFigure: true },
                    { label: '要再来', value: comeAgain, isFigure: true },
                    { label: '没有来', value: missed, isFigure: true },
                    { label: '没轮到', value: unserved, isFigure: true },
                    {
                      label: '平均等候',
                      value: waitedMinutes === null ? '—' : `${waitedMinutes} 分钟`,
                      isFigure: true,
                    },
                  ]}
                />
              </Card>
            ))}
          </>
        )}
      </ReadingView>
    </Fold>
  )
}
