import { postMessage } from '@shared/direct-line/contracts'
import { Writing } from './writing'

/** Writing a message of the conversation; the resident is offered a reminder of the answer. */
export const Composer = ({ id, opens, isOwner }: { id: string; opens: string; isOwner: boolean }) => (
  <Writing
    contract={postMessage}
    id={id}
    keptAs={`message.${id}`}
    opens={opens}
    title={opens}
    label="留言"
    sends="发送留言"
    awaitsAnswer={isOwner}
  />
)
