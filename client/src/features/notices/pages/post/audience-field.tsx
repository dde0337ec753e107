import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import type { NoticeForm } from '../../use-post'

/** Who gets it: everybody under my unit, or a part of it. */
export function AudienceField({ form: { draft, audience, change } }: { form: NoticeForm }) {
  const { parts, smallParts } = audience
  const [whole] = parts
  const [wholePart] = smallParts
  return (
    <Card>
      <Choice
        label="发给谁？"
        options={parts}
        value={draft.partId ?? whole!.value}
        onChange={(id) => change({ partId: id === whole!.value ? null : id, smallPartId: null })}
      />
      {wholePart && smallParts.length > 1 && (
        <Choice
          label="只发给其中一部分吗？"
          options={smallParts}
          value={draft.smallPartId ?? wholePart.value}
          onChange={(id) => change({ smallPartId: id === wholePart.value ? null : id })}
        />
      )}
    </Card>
  )
}
