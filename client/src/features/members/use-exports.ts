import { listMyExports, requestExport } from '@shared/exports/contracts'
import { exportRoles, exportingRoles } from '@shared/exports/rules'
import { ExportKind, type ExportView } from '@shared/exports/schema'
import type { RoleGrant } from '@shared/roles'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { useMe, type Session } from '@/session/use-me'
import { useWrite } from './use-write'

export interface Exports {
  session: Session
  /** Units whose records this person may take home, each once. */
  units: RoleGrant[]
  /** What they may take home of one. */
  kindsIn(unitId: string): ExportKind[]
  tables: PagedReading<ExportView>
  asking: ReturnType<typeof useWrite<typeof requestExport>>
}

/** The tables I asked for, and asking for one. */
export function useExports(): Exports {
  const session = useMe()
  const grants = session.roles.filter(({ role }) => exportingRoles.includes(role))
  const units = grants.filter(
    (grant, index) => grants.findIndex(({ unitId }) => unitId === grant.unitId) === index,
  )
  const kindsIn = (unitId: string) =>
    ExportKind.options.filter((kind) =>
      grants.some((grant) => grant.unitId === unitId && exportRoles[kind].includes(grant.role)),
    )
  const tables = usePagedEndpoint(listMyExports, units.length > 0 ? {} : null)
  return { session, units, kindsIn, tables, asking: useWrite(requestExport) }
}
