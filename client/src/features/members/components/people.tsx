import { useState } from 'react'
import type { MemberCard } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import type { Place } from '../places'
import type { Roles } from '../use-roles'
import { EndRoleSheet } from './end-role-sheet'
import { GrantRoleSheet } from './grant-role-sheet'
import { PersonCard } from './person-card'

export interface PeopleProps {
  roles: Roles
  unit: Place
  office: RoleGrant
}

interface Done {
  personId: string
  sentence: string
}

/** The people of a unit; giving and ending a role happens in a sheet above them, and is told on the person's card. */
export function People({ roles, unit, office }: PeopleProps) {
  const [granting, setGranting] = useState<MemberCard | null>(null)
  const [ending, setEnding] = useState<{ person: MemberCard; grant: RoleGrant } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const finish = (personId: string) => (sentence: string) => {
    setGranting(null)
    setEnding(null)
    setDone({ personId, sentence })
  }
  // The server also lists those whose role here has ended; they are of no interest, but for whoever ended it just now.
  const isShown = ({ id, roles: held }: MemberCard) =>
    roles.show === 'residents' || id === done?.personId || held.some(({ unitId }) => unitId === unit.id)
  const shown = { ...roles.people, items: roles.people.items?.filter(isShown) }
  return (
    <>
      <PagedList reading={shown} keyOf={({ id }) => id} empty={<Nobody roles={roles} unit={unit} />}>
        {(person) => (
          <PersonCard
            person={person}
            done={done?.personId === person.id ? done.sentence : null}
            onGrant={() => setGranting(person)}
            onEnd={(grant) => setEnding({ person, grant })}
          />
        )}
      </PagedList>
      {granting && (
        <GrantRoleSheet
          person={granting}
          near={roles.chosen}
          office={office}
          onDone={finish(granting.id)}
          onClose={() => setGranting(null)}
        />
      )}
      {ending && (
        <EndRoleSheet {...ending} onDone={finish(ending.person.id)} onClose={() => setEnding(null)} />
      )}
    </>
  )
}

function Nobody({ roles, unit }: { roles: Roles; unit: Place }) {
  if (roles.name !== '') {
    return (
      <Empty icon="search" title={`没有叫“${roles.name}”的人`} text="名字要写全，也可以换一个单位再找。" />
    )
  }
  if (unit.level === 'partnerUnit') {
    return (
      <Empty
        icon="person"
        title={`${unit.name}还没有联络员`}
        text="换到“社区”，在住在这里的人里找到合适的人，指定他为单位联络员。"
      />
    )
  }
  if (unit.level === 'partyOrg') {
    return (
      <Empty
        icon="person"
        title={`${unit.name}还没有书记`}
        text="换到“社区”，在住在这里的人里找到合适的人，指定他为支部书记。"
      />
    )
  }
  return roles.show === 'roleHolders' ? (
    <Empty
      icon="person"
      title={`${unit.name}还没有人有身份`}
      text="换到“住在这里的人”，找到合适的人，就能指定身份。"
    />
  ) : (
    <Empty icon="person" title={`${unit.name}还没有人登记`} text="居民登记住处以后，会出现在这里。" />
  )
}
