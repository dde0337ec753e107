import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { LinkRow } from '@/ui/rows/rows'
import { exportsPage } from '../../paths'
import { monthText } from '@/ui/months'
import { useExportMonth } from '../../use-export-month'

/** The month's cases as a table to take home. */
export function ExportMonth({ unitId, month }: { unitId: string; month: string }) {
  const [isAsked, setIsAsked] = useState(false)
  const asking = useExportMonth(unitId, month)
  return (
    <Card>
      {isAsked ? (
        <>
          <Notice tone="good" title="记下了" text="几分钟内做好，做好后“消息”里会告诉您。" />
          <LinkRow label="我的导出" icon="download" onOpen={() => goTo(exportsPage)} />
        </>
      ) : (
        <Button
          icon="download"
          loading={asking.isRunning}
          hint={`${monthText(month)}反映的事，不含姓名、电话和内容`}
          onTap={() => asking.run(() => setIsAsked(true))}
        >
          导出 Excel
        </Button>
      )}
      <ErrorNotice error={asking.error} />
    </Card>
  )
}
