// The same calls, without the permissions.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async ({ apiName, requestData }) => (await app.callWxOpenApi({ apiName, requestData })).result
