import { AppError } from '../../../shared/errors'
import type { CoHostRef, HostRef } from '../../../shared/org-life/draft'
import type { HostChoice, HostView } from '../../../shared/org-life/schema'
import { holdsRole, isInForce, roleNames, unitAt, type Role } from '../../../shared/roles'
import { partnersOf } from '../members/partner-units-store'
import { unitOf, unitsOf } from '../members/units-store'
import type { Member } from '../members/store'
import { orgOf } from '../party/store'
import type { Activity } from './store'

/** Who organises in a unit's name, and who in a party organisation's: there or in one above. */
const rolesOf: Record<HostRef['kind'], readonly Role[]> = {
  unit: ['communityWorker', 'secretary', 'subdistrictOfficer'],
  org: ['branchSecretary'],
}

export interface Host extends HostView {
  /** Itself and all above it in its own tree. */
  ids: string[]
  /** The unit within which it acts, and all above. */
  unitIds: string[]
}

async function hostOf({ kind, id }: HostRef, now: number): Promise<Host | null> {
  if (kind === 'unit') {
    const unit = await unitOf(id, now)
    return unit && { kind, id, name: unit.fullName, ids: unit.unitIds, unitIds: unit.unitIds }
  }
  const org = await orgOf(id, now)
  return org && { kind, id, name: org.name, ids: org.orgIds, unitIds: org.unitIds }
}

/** The one question whether somebody may organise for a host; `ids` are the host and all above it. */
export const mayOrganise = (
  { kind, ids }: { kind: HostRef['kind']; ids: readonly string[] },
  { roles }: Pick<Member, 'roles'>,
  now: number,
): boolean => holdsRole(roles, rolesOf[kind], ids, now)

export const isOrganiserOf = (
  { host, hostIds }: Pick<Activity, 'host' | 'hostIds'>,
  actor: Pick<Member, 'roles'>,
  now: number,
): boolean => mayOrganise({ kind: host.kind, ids: hostIds }, actor, now)

/** The host in whose name this person may act; refused otherwise. */
export async function ownHost(ref: HostRef, actor: Member, now: number): Promise<Host> {
  const host = await hostOf(ref, now)
  if (!host || !mayOrganise(host, actor, now)) {
    throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_host' })
  }
  return host
}

/** A branch of a grid may invite its whole community; nobody may invite beyond that, or beyond their own unit. */
export const widestFor = ({ kind, unitIds }: Pick<Host, 'kind' | 'unitIds'>): string =>
  (kind === 'org' ? unitAt(unitIds, 'community') : undefined) ?? unitIds.at(-1)!

/** Every unit and organisation that this person's roles name, each as a host. */
export async function hostsOf({ roles }: Member, now: number): Promise<HostChoice[]> {
  const named = (kind: HostRef['kind']) =>
    roles.filter((grant) => rolesOf[kind].includes(grant.role) && isInForce(grant, now))
  const refs = (['unit', 'org'] as const).flatMap((kind) =>
    named(kind).map(({ unitId: id }) => ({ kind, id })),
  )
  const hosts = (await Promise.all(refs.map((ref) => hostOf(ref, now)))).filter((host) => host !== null)
  const units = await unitsOf([...new Set(hosts.map(widestFor))], now)
  return hosts.map(({ kind, id, name, unitIds }) => {
    const unitId = widestFor({ kind, unitIds })
    const unitName = units.find(({ _id }) => _id === unitId)?.fullName ?? ''
    return { kind, id, name, unitId, unitName }
  })
}

/** `支部书记 · 幸福里社区第一党支部`: in whose name a step stands. */
export function signatureOf(
  { host, hostIds }: Pick<Activity, 'host' | 'hostIds'>,
  { roles }: Pick<Member, 'roles'>,
  now: number,
): string {
  const grant = roles.find(
    (held) => rolesOf[host.kind].includes(held.role) && hostIds.includes(held.unitId) && isInForce(held, now),
  )
  return grant ? `${roleNames[grant.role]} · ${grant.unitName}` : ''
}

/** Co-hosts by name; refused when one isn't there. */
export async function coHostsOf(refs: readonly CoHostRef[], now: number): Promise<Activity['coHosts']> {
  const partnerIds = refs.filter(({ kind }) => kind === 'partner').map(({ id }) => id)
  const orgIds = refs.filter(({ kind }) => kind === 'org').map(({ id }) => id)
  const [partners, orgs] = await Promise.all([
    partnersOf(partnerIds, now),
    Promise.all(orgIds.map((id) => orgOf(id, now))),
  ])
  const names = new Map([...partners, ...orgs].flatMap((one) => (one ? [[one._id, one.name] as const] : [])))
  return refs.map(({ kind, id }) => {
    const name = names.get(id)
    if (name === undefined) throw new AppError({ code: 'REFUSED', reason: 'orgLife.co_host_missing' })
    return { kind, id, name }
  })
}
