import { openDatabase } from '../../../cloudfunctions/local/database/database'

const [folder = ''] = process.argv.slice(2)
const HANDS = 8

const database = openDatabase({
  folder,
  schema: { log: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true, serves: 'test' }] } },
  now: () => 0,
})
let next = database.collections()[0]!.documents * 1000

async function writeForever(): Promise<never> {
  for (;;) {
    const n = next++
    const { code } = await database.handle('database.insertDocument', {
      collectionName: 'log',
      data: [JSON.stringify({ n, text: '楼道灯不亮'.repeat(20) })],
    })
    if (code) throw new Error(code)
    process.stdout.write(`${n}\n`)
  }
}

for (let hand = 0; hand < HANDS; hand++) void writeForever()
