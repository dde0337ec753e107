import { cloud } from './cloud'

/** The caller's openid, from the platform alone; empty when the platform knows nobody. */
export const callerOpenid = (): string => cloud.auth().getUserInfo().openId

/**
 * Whether the platform's timer started this run. The environment says so; fields of the event don't count, since
 * anybody who may call a function can forge them.
 */
export const isTimerRun = (): boolean => process.env.TRIGGER_SRC === 'timer'
