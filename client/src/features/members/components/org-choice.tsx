import { listOrgs } from '@shared/party/contracts'
import { orgLevelNames } from '@shared/party/schema'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import type { BesideChoiceProps } from '../places'

/** A party organisation of a community, of a partner unit there, or of a level above. */
export function OrgChoice({ communityId, chosen, onChoose, error }: BesideChoiceProps) {
  const reading = useEndpoint(listOrgs, { within: communityId })
  return (
    <ReadingView reading={reading}>
      {({ orgs }) =>
        orgs.length === 0 ? (
          <Notice tone="warn" title="这个社区还没有党组织" text="请换一个社区，或者先登记党组织。" />
        ) : (
          <Choice
            label="选党组织"
            layout="rows"
            options={orgs.map(({ id, name, level }) => ({
              value: id,
              label: name,
              note: orgLevelNames[level],
            }))}
            value={chosen?.id ?? null}
            onChange={(id) =>
              orgs
                .filter((org) => org.id === id)
                .forEach(({ name }) => onChoose({ id, level: 'partyOrg', name }))
            }
            error={error}
          />
        )
      }
    </ReadingView>
  )
}
