import type { InputOf } from '@shared/contract'
import {
  cancelActivity,
  createActivity,
  editActivity,
  listHosted,
  listMyHosts,
  listSignUps,
  moveActivity,
  openActivity,
} from '@shared/org-life/contracts'
import type { HostRef } from '@shared/org-life/draft'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useIsOrganiser, useStep } from './activity/use-activities'

export type HostedShown = InputOf<typeof listHosted>['show']
export type SignUpsShown = InputOf<typeof listSignUps>['show']

/** In whose name I may arrange activities; nothing is asked for without such a role. */
export const useHosts = () => useEndpoint(listMyHosts, useIsOrganiser() ? {} : null)

export function useHosted({ kind, id }: HostRef, show: HostedShown) {
  useFreshOnShow(listHosted)
  return usePagedEndpoint(listHosted, { host: { kind, id }, show })
}

export function useSignUps(id: string, show: SignUpsShown) {
  useFreshOnShow(listSignUps)
  return usePagedEndpoint(listSignUps, { id, show })
}

export const useCreate = () => useAction(createActivity)
export const useOpen = () => useAction(openActivity)
export const useMove = () => useAction(moveActivity)
export const useEdit = (id: string) => useStep(editActivity, id)
export const useCancel = (id: string) => useStep(cancelActivity, id)
