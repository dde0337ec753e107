// Uses the storage as a function does.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

const actions = {
  upload: ({ path, text }) => app.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
  link: ({ fileID, maxAge }) => app.getTempFileURL({ fileList: [{ fileID, maxAge }] }),
  read: async ({ fileID }) => (await app.downloadFile({ fileID })).fileContent.toString('utf8'),
  remove: ({ fileID }) => app.deleteFile({ fileList: [fileID] }),
}

exports.main = (event) => actions[event.name](event.input)
