import { listOrgs } from '@shared/party/contracts'
import { orgLevelNames, type OrgName } from '@shared/party/schema'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'

export interface TargetChoiceProps {
  communityId: string
  /** The organisation that the member is in already. */
  except: string
  chosen: OrgName | null
  onChoose: (org: OrgName) => void
}

export function TargetChoice({ communityId, except, chosen, onChoose }: TargetChoiceProps) {
  const reading = useEndpoint(listOrgs, { within: communityId })
  return (
    <ReadingView reading={reading}>
      {({ orgs }) => {
        const others = orgs.filter(({ id }) => id !== except)
        return others.length === 0 ? (
          <Notice tone="warn" title="这个社区没有别的党组织" text="请换一个社区。" />
        ) : (
          <Choice
            label="转到哪个党组织"
            layout="rows"
            options={others.map(({ id, name, level }) => ({
              value: id,
              label: name,
              note: orgLevelNames[level],
            }))}
            value={chosen?.id ?? null}
            onChange={(orgId) => others.filter(({ id }) => id === orgId).forEach(onChoose)}
          />
        )
      }}
    </ReadingView>
  )
}
