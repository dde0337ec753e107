import type { ComponentType } from 'react'
import type { MoveName } from '@shared/direct-line/life-cycle'
import { handlingRefusal, movesFor } from '@shared/direct-line/rules'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { AcceptButton } from './accept-button'
import { CloseButton } from './close-button'
import { ResolveButton } from './resolve-button'
import { StartButton } from './start-button'

const buttons: Partial<Record<MoveName, ComponentType<{ appeal: AppealView }>>> = {
  accept: AcceptButton,
  start: StartButton,
  resolve: ResolveButton,
  close: CloseButton,
}

/** The steps a handler may take now, asked of the same rules that the server asks. */
export function staffButtonsFor(appeal: AppealView, me: Actor, now: number) {
  if (handlingRefusal(appeal, me, now) !== null) return []
  return movesFor(appeal, me, now).flatMap((move) => {
    const MoveButton = buttons[move]
    return MoveButton ? [<MoveButton key={move} appeal={appeal} />] : []
  })
}
