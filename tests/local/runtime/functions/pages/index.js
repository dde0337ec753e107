// Answers as its path says: with each kind of value that becomes an HTTP response.
const answers = {
  '/echo/pages/text': 'just text',
  '/echo/pages/object': { foo: 'bar' },
  '/echo/pages/whole': {
    statusCode: 410,
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-own': 'kept' },
    body: '日历',
  },
  '/echo/pages/bytes': { statusCode: 200, body: '5pel5Y6G', isBase64Encoded: true },
}

exports.main = (event) => {
  if (event.path === '/echo/pages/failure') throw new Error('it failed')
  return answers[event.path]
}
