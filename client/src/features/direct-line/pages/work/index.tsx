import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { handlerRoles } from '@shared/direct-line/rules'
import type { RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import type { Tool } from '@/ui/tools/tools'
import { exportsPage, searchPage, settingsPage } from '../../desk-paths'
import { keepsSettings, useDesks, useWork } from '../../use-work'
import { BulkAssign, type BulkResult } from './bulk-assign'
import { BulkTold } from './bulk-told'
import { usePickedCases, type PickedCases } from './picked-cases'
import { WorkCases } from './work-cases'
import { useWorkFilter } from './work-filter'
import { WorkFilters } from './work-filters'
import { shownOf } from './work-shown'
import './work.scss'

/** What lies on my desk, by unit and list. */
export default function WorkPage() {
  const { show, unitId = null } = useRouter().params
  const me = useMe()
  const desks = useDesks()
  const filter = useWorkFilter(desks, { show: shownOf(show), unitId })
  const reading = useWork(filter?.desk.unitId ?? null, filter?.show ?? 'owed')
  const picked = usePickedCases()
  const [isAssigning, setIsAssigning] = useState(false)
  const [result, setResult] = useState<BulkResult | null>(null)

  function toolsFor({ role, unitId: within }: RoleGrant): Tool[] {
    if (!handlerRoles.includes(role)) return []
    const settings = { word: '设置', onTap: () => goTo(settingsPage) }
    return [
      { word: '搜索', onTap: () => goTo(searchPage, { unitId: within }) },
      { word: '多选', onTap: picked.start },
      { word: '导出', onTap: () => goTo(exportsPage) },
      ...(keepsSettings(role) ? [settings] : []),
    ]
  }

  function finish(told: BulkResult) {
    setResult(told)
    setIsAssigning(false)
    picked.stop()
  }

  return (
    <Page
      title="工单"
      actions={
        picked.isPicking && (
          <PickActions
            picked={picked}
            onAll={() => picked.all(reading.items ?? [])}
            onAssign={() => setIsAssigning(true)}
          />
        )
      }
    >
      <ReadingView reading={me.reading}>
        {() =>
          filter === null ? (
            <Empty
              icon="desk"
              title="这里给社区工作人员用"
              text="网格员、社区工作者、社区书记、街道干部和单位联络员在这里办理居民反映的事。"
            />
          ) : (
            <>
              {result && <BulkTold result={result} onRead={() => setResult(null)} />}
              {!picked.isPicking && (
                <WorkFilters desks={desks} filter={filter} tools={toolsFor(filter.desk)} />
              )}
              <WorkCases reading={reading} picked={picked} />
              {isAssigning && (
                <BulkAssign
                  cases={picked.cases}
                  desk={filter.desk}
                  onDone={finish}
                  onClose={() => setIsAssigning(false)}
                />
              )}
            </>
          )
        }
      </ReadingView>
    </Page>
  )
}

interface PickActionsProps {
  picked: PickedCases
  onAll: () => void
  onAssign: () => void
}

function PickActions({ picked, onAll, onAssign }: PickActionsProps) {
  const count = picked.cases.length
  return (
    <>
      <Button
        kind="primary"
        disabled={count === 0}
        hint={count === 0 ? '点一下要派的事项' : null}
        onTap={onAssign}
      >
        {`派给……（已选 ${count} 件）`}
      </Button>
      <Button onTap={onAll}>全选显示的</Button>
      <Button kind="quiet" onTap={picked.stop}>
        不选了
      </Button>
    </>
  )
}
