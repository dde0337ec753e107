import type { AppealView } from '@shared/direct-line/schema'
import type { Reader } from '../../next-step'

const readers = { owner: 'owner', staff: 'staff', partner: 'staff', neighbour: 'neighbour' } as const

export const readerOf = ({ viewpoint }: Pick<AppealView, 'viewpoint'>): Reader => readers[viewpoint]
