// Writes and reads documents, and prints.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
const notes = app.database().collection('notes')

const actions = {
  add: ({ note }) => notes.add(note),
  get: async ({ id }) => (await notes.doc(id).get()).data,
  addTwo: async ({ first, second }) => {
    await notes.add(first)
    await notes.add(second)
  },
  say: ({ text }) => {
    console.log(text)
    require('node:fs').writeSync(1, `${text} by descriptor\n`)
  },
  refuse: () => {
    throw new Error('no')
  },
}

exports.main = (event) => actions[event.name](event.input)
