import type { PartyChoice } from '@shared/bookings/party'
import type { RoomView } from '@shared/bookings/schema'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Notice } from '@/ui/notice/notice'
import { askPrivacy } from '@/ui/privacy/privacy'
import { partyKey, type WishDraft, type WishProblems } from '../../wish-draft'
import { TimesField } from './times-field'

interface WishFieldsProps {
  room: RoomView
  choices: readonly PartyChoice[]
  choice: PartyChoice
  draft: WishDraft
  change: (fields: Partial<WishDraft>) => void
  problems: WishProblems
  times: number
  onTimes: (times: number) => void
}

/** For whom, what for, with how many; a telephone number only where the room asks for one. */
export function WishFields(props: WishFieldsProps) {
  const { room, choices, choice, draft, change, problems, times, onTimes } = props
  return (
    <Card>
      {choices.length > 1 ? (
        <Choice
          label="为谁预约"
          options={choices.map(({ party, name }) => ({ value: partyKey(party), label: name }))}
          value={partyKey(choice.party)}
          error={problems.party}
          onChange={(party) => change({ party })}
        />
      ) : (
        problems.party && <Notice tone="danger" title={sentences[problems.party]} />
      )}
      <TextInput
        label="做什么用"
        placeholder="比如：社区合唱队排练"
        max={60}
        value={draft.purpose}
        error={problems.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextInput
        label="多少人"
        hint={`最多 ${room.capacity} 人`}
        type="number"
        max={4}
        value={draft.headCount}
        error={problems.headCount}
        onChange={(headCount) => change({ headCount })}
      />
      {room.asksContact && <ContactField {...props} />}
      {choice.maySeries && <TimesField times={times} onChange={onTimes} />}
    </Card>
  )
}

/** Asked for only where the room needs it, after saying what for. */
function ContactField({ draft, change, problems }: WishFieldsProps) {
  const ask = async () => {
    if (await askPrivacy('phone')) change({ contact: '' })
  }
  if (draft.contact === null) {
    return (
      <>
        <Button icon="phone" hint="这个场地要留电话，只给管理场地的人看" onTap={() => void ask()}>
          留联系电话
        </Button>
        {problems.contact && <Notice tone="danger" title={sentences[problems.contact]} />}
      </>
    )
  }
  return (
    <TextInput
      label="联系电话"
      hint="只给管理场地的人看"
      type="tel"
      max={11}
      value={draft.contact}
      error={problems.contact}
      onChange={(contact) => change({ contact })}
    />
  )
}
