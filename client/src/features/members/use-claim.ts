import { useState } from 'react'
import { addHome, register } from '@shared/members/contracts'
import { householdIdOf, type Home, type HomeClaim } from '@shared/members/homes'
import type { Me } from '@shared/members/schema'
import { templates } from '@shared/templates'
import { requestSubscribe } from '@/cloud/subscribe'
import { useAction, type Action } from '@/cloud/use-action'
import { useDraft, type Draft } from '@/cloud/use-draft'
import {
  addHomeInput,
  emptyClaim,
  emptyRegistration,
  refusedInClaim,
  refusedInRegistration,
  registerInput,
  type ClaimDraft,
  type RegistrationDraft,
} from './claim'
import { stillRefused, type RefusedFields } from './refused-fields'

export interface ClaimForm<Value extends ClaimDraft> {
  draft: Draft<Value>
  refused: RefusedFields
  /** Set when the whole was refused and no field is to blame. */
  error: Action<never, Me>['error']
  isRunning: boolean
  /** The home as it was noted, once it is. */
  noted: Home | null
  /** Call it from the tap itself: WeChat lets a page ask about messages only there. */
  submit: () => void
}

interface Sending<Value extends ClaimDraft, Input extends { home: HomeClaim }> {
  draft: Draft<Value>
  action: Action<Input, Me>
  refusedIn: (draft: Value) => RefusedFields
  inputOf: (draft: Value, requestId: string) => Input
}

function useClaim<Value extends ClaimDraft, Input extends { home: HomeClaim }>(
  sending: Sending<Value, Input>,
): ClaimForm<Value> {
  const { draft, action, refusedIn, inputOf } = sending
  const [found, setFound] = useState<RefusedFields>({})
  const [noted, setNoted] = useState<Home | null>(null)
  const [isAsking, setIsAsking] = useState(false)

  const submit = async () => {
    const refused = refusedIn(draft.value)
    setFound(refused)
    if (Object.keys(refused).length > 0) return
    setIsAsking(true)
    await requestSubscribe([templates.homeDecided.id])
    setIsAsking(false)
    const input = inputOf(draft.value, draft.requestId)
    action.run(input, (me) => {
      setNoted(me.homes.find((home) => home.householdId === householdIdOf(input.home)) ?? null)
      draft.clear()
    })
  }

  const change: Draft<Value>['change'] = (fields) => {
    if (action.error) action.reset()
    draft.change(fields)
  }
  const refusedByServer = action.error?.refusal.fields
  return {
    draft: { ...draft, change },
    refused: { ...refusedByServer, ...stillRefused(found, refusedIn(draft.value)) },
    error: refusedByServer ? null : action.error,
    isRunning: isAsking || action.isRunning,
    noted,
    submit: () => void submit(),
  }
}

export const useRegistration = (): ClaimForm<RegistrationDraft> =>
  useClaim({
    draft: useDraft('register', emptyRegistration),
    action: useAction(register),
    refusedIn: refusedInRegistration,
    inputOf: registerInput,
  })

export const useHomeToAdd = (): ClaimForm<ClaimDraft> =>
  useClaim({
    draft: useDraft('add-home', emptyClaim),
    action: useAction(addHome),
    refusedIn: refusedInClaim,
    inputOf: addHomeInput,
  })
