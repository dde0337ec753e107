import type { AppealView } from '@shared/direct-line/schema'
import type { Reader } from '../../next-step'

export const readerOf = ({ relation }: Pick<AppealView, 'relation'>): Reader =>
  relation === 'owner' ? 'owner' : 'staff'
