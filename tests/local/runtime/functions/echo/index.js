// Answers with what it was given and who it believes is calling.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async (event, context) => {
  if (event.pause) await new Promise((resolve) => setTimeout(resolve, event.pause))
  return {
    event,
    openId: app.auth().getUserInfo().openId,
    trigger: process.env.TRIGGER_SRC ?? null,
    now: Date.now(),
    asDate: new Date().getTime(),
    zone: new Date().getTimezoneOffset(),
    path: process.env.PATH ?? null,
    limit: context.time_limit_in_ms,
  }
}
