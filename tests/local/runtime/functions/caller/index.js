// Calls another function.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async ({ name, data }) => (await app.callFunction({ name, data })).result
