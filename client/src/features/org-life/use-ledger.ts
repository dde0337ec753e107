import { quarterOf, type Quarter } from '@shared/org-life/quarter'
import { listMyPoints, listReceipts, showPartnerReceipt } from '@shared/org-life/record-contracts'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'

/** My points, the newest first; nothing is asked for while nobody is registered. */
export function useMyPoints() {
  const { member } = useMe()
  useFreshOnShow(listMyPoints)
  return usePagedEndpoint(listMyPoints, member ? {} : null)
}

/** The roles in whose name I am sent receipts: a branch's secretary by name, a partner unit's liaison as a sum. */
export const useReceiptOwners = (): RoleGrant[] =>
  useMe().roles.filter(({ role }) => listReceipts.roles.includes(role) || isSummed(role))

export const isSummed = (role: RoleGrant['role']): boolean => showPartnerReceipt.roles.includes(role)

export const useReceipts = (orgId: string, quarter: Quarter) =>
  usePagedEndpoint(listReceipts, { orgId, quarter })

export const usePartnerReceipt = (partnerUnitId: string, quarter: Quarter) =>
  useEndpoint(showPartnerReceipt, { partnerUnitId, quarter })

export const quarterNow = (): Quarter => quarterOf(serverNow())
