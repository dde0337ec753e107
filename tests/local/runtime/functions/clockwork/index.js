// Keeps a line for each time it is set going, with what the environment and the event say about it.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async (event) => {
  const line = { trigger: process.env.TRIGGER_SRC ?? null, event, at: Date.now() }
  await app.database().collection('ticks').add(line)
  return line
}
