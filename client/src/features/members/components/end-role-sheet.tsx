import { useState } from 'react'
import { sentences } from '@shared/errors'
import type { MemberCard, OpenWork } from '@shared/members/schema'
import { roleNames, type RoleGrant } from '@shared/roles'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useEndRole } from '../use-end-role'
import { OpenWorkList } from './open-work-list'

export interface EndRoleSheetProps {
  person: MemberCard
  grant: RoleGrant
  onDone: (sentence: string) => void
  onClose: () => void
}

const NOBODY = 'nobody'
const handOverReasons = ['members.hand_over_to_self', 'members.hand_over_without_role'] as const

/** Ends a role after showing what it leaves open; the work goes to somebody who holds the same role there. */
export function EndRoleSheet({ person, grant, onDone, onClose }: EndRoleSheetProps) {
  const { work, successors, ending } = useEndRole(person, grant)
  const [chosen, choose] = useState<string | null>(null)
  const word = roleNames[grant.role]
  const hasWork = (work.data?.appeals.length ?? 0) > 0
  const mustChoose = hasWork && successors.length > 0 && chosen === null
  const refused = handOverReasons.find((reason) => reason === ending.error?.refusal.reason) ?? null

  const end = () =>
    ending.run(
      { memberId: person.id, grantId: grant.id, handOverTo: chosen === NOBODY ? null : chosen },
      () => onDone(`${person.name}不再担任${grant.unitName}的${word}`),
    )
  return (
    <Sheet
      isOpen
      title={`结束${person.name}的${word}身份`}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            disabled={!work.data || mustChoose}
            hint={mustChoose ? '先选没办完的事交给谁。' : '结束后马上失效，本人会收到消息。'}
            loading={ending.isRunning}
            onTap={end}
          >
            {`结束${word}`}
          </Button>
          <Button kind="quiet" onTap={onClose}>
            先不
          </Button>
        </>
      }
    >
      <View>{grant.unitName}</View>
      <ReadingView reading={work}>{(data: OpenWork) => <OpenWorkList work={data} />}</ReadingView>
      {hasWork && successors.length === 0 && (
        <Notice
          tone="warn"
          title={`${grant.unitName}没有别的${word}`}
          text={`可以先给另一位指定${word}，再来结束，事情就能交给他。现在结束，这些事先退回社区，由其他工作人员接。`}
        />
      )}
      {hasWork && successors.length > 0 && (
        <Choice
          label="没办完的事交给谁"
          layout="rows"
          options={[
            ...successors.map(({ id, name, homeLabel }) => ({
              value: id,
              label: name,
              note: homeLabel ?? word,
            })),
            { value: NOBODY, label: '先不交', note: '先退回社区，由其他工作人员接' },
          ]}
          value={chosen}
          onChange={choose}
          error={refused}
        />
      )}
      <ErrorNotice error={refused && sentences[refused] && successors.length > 0 ? null : ending.error} />
    </Sheet>
  )
}
