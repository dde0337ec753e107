import { useState, type ComponentType } from 'react'
import { View } from '@tarojs/components'
import { moveNamed } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Sheet } from '@/ui/sheet/sheet'
import { mergePage, publishPage, raiseMatterPage } from '../../../desk-paths'
import { AcceptStep } from './accept-step'
import { AnswerWhistleStep } from './answer-whistle-step'
import { AskMoreStep } from './ask-more-step'
import { AssignStep } from './assign-step'
import {
  CloseByOfficerStep,
  HandBackStep,
  LowerStep,
  MarkHardStep,
  PassUpStep,
  RaiseStep,
} from './because-step'
import { CloseStep, ResumeStep } from './confirm-step'
import { DeclineStep } from './decline-step'
import { NoteStep } from './note-step'
import { offersFor, type Offer } from './offers'
import { ResolveStep } from './resolve-step'
import { SendDownStep } from './send-down-step'
import { StartStep } from './start-step'
import type { StepProps } from './step-sheet'
import { WhistleStep } from './whistle-step'

/** Offers that open a page of their own, and the one that is a single tap. */
type FormOffer = Exclude<Offer, 'accept' | 'merge' | 'publish' | 'raiseMatter'>

const forms: Record<FormOffer, ComponentType<StepProps>> = {
  answerWhistle: AnswerWhistleStep,
  start: StartStep,
  resolve: ResolveStep,
  resume: ResumeStep,
  close: CloseStep,
  closeByOfficer: CloseByOfficerStep,
  assign: AssignStep,
  askMore: AskMoreStep,
  whistle: WhistleStep,
  passUp: PassUpStep,
  sendDown: SendDownStep,
  handBack: HandBackStep,
  raise: RaiseStep,
  lower: LowerStep,
  markHard: MarkHardStep,
  decline: DeclineStep,
  note: NoteStep,
}
/** A page, and the name under which it gets the case's id. */
const pages: Partial<Record<Offer, { page: string; idAs: string }>> = {
  merge: { page: mergePage, idAs: 'id' },
  publish: { page: publishPage, idAs: 'id' },
  raiseMatter: { page: raiseMatterPage, idAs: 'fromAppealId' },
}

const labels = {
  note: '写内部备注',
  publish: '公开的文字和照片',
  raiseMatter: '发起议事，听大家的意见',
  merge: '并案：找相同的事',
} as const
const isLabelled = (offer: Offer): offer is keyof typeof labels => offer in labels
const labelOf = (offer: Offer): string => (isLabelled(offer) ? labels[offer] : moveNamed(offer).label)

const BUTTONS = 2

/** The buttons at the bottom of a case: the two likeliest steps, and the rest behind one more. */
export function staffButtonsFor(appeal: AppealView, me: Actor, now: number) {
  const offers = offersFor(appeal, me, now)
  return offers.length === 0 ? [] : [<StaffActions key="staff" appeal={appeal} offers={offers} />]
}

interface StaffActionsProps {
  appeal: AppealView
  offers: readonly Offer[]
}

function StaffActions({ appeal, offers }: StaffActionsProps) {
  const [open, setOpen] = useState<FormOffer | 'more' | null>(null)
  const close = () => setOpen(null)
  const Form = open === null || open === 'more' ? null : forms[open]
  const buttons = offers.slice(0, BUTTONS)
  const behind = offers.slice(BUTTONS)

  function choose(offer: Offer) {
    const leads = pages[offer]
    if (leads) goTo(leads.page, { [leads.idAs]: appeal.id })
    setOpen(leads || offer === 'accept' ? null : (offer as FormOffer))
  }

  return (
    <View className="staff-actions">
      {buttons.map((offer, index) =>
        offer === 'accept' ? (
          <AcceptStep key={offer} appeal={appeal} />
        ) : (
          <Button key={offer} kind={index === 0 ? 'primary' : 'secondary'} onTap={() => choose(offer)}>
            {labelOf(offer)}
          </Button>
        ),
      )}
      {behind.length > 0 && (
        <Button kind="quiet" onTap={() => setOpen('more')}>
          更多操作
        </Button>
      )}
      <Sheet isOpen={open === 'more'} title="更多操作" onClose={close}>
        {behind.map((offer) => (
          <LinkRow key={offer} label={labelOf(offer)} onOpen={() => choose(offer)} />
        ))}
      </Sheet>
      {Form && <Form appeal={appeal} onClose={close} />}
    </View>
  )
}
