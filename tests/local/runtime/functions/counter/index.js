// Adds one to a counter, in a transaction.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async ({ id }) => {
  let tries = 0
  await app.database().runTransaction(async (transaction) => {
    tries += 1
    const counter = transaction.collection('notes').doc(id)
    const found = await counter.get()
    await counter.update({ count: found.data.count + 1 })
  })
  return tries
}
