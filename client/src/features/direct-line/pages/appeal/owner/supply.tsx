import { supplyAppeal } from '@shared/direct-line/contracts'
import { Writing } from '../writing'

/** What the desk asked for. Until it comes the clock stands still, for a limited time. */
export const Supply = ({ id }: { id: string }) => (
  <Writing
    contract={supplyAppeal}
    id={id}
    keptAs={`supply.${id}`}
    opens="补充情况"
    isPrimary
    title="补充情况"
    label="要补充的"
    sends="发送，接着办"
  />
)
