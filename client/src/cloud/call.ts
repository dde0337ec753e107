import { callerOver } from './caller'
import { transport } from './transport'

/** The one door to the cloud. */
export const call = callerOver(transport)
