import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'

const FORM = 'features/direct-line/pages/file-case/index'
const CASE = 'features/direct-line/pages/appeal/index'
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1])

let town: Community
let resident: Person
let phone: Phone

beforeAll(async () => {
  town = await community()
  resident = await town.resident()
  phone = new Phone(town.cloud, resident.openid)
})
afterAll(() => town.stop())

const cases = () => town.documentsOf('appeals')

async function openForm() {
  const home = phone.switchTab('pages/home/index')
  await home.tap('我要反映')
  return phone.arriveAt(FORM)
}

test('a resident files a case with a photo and sees its ticket', async () => {
  const form = await openForm()
  await form.type('什么事？', '楼道灯坏了三天，晚上看不见台阶。')
  phone.wechat.album = [{ path: 'wxfile://stairs.jpg', bytes: JPEG }]
  await form.tap('添加照片')
  await form.see('使用您的照片')
  await form.tap('同意')
  await form.until(() => form.offers('去掉第 1 张照片'), 'kept the photo')
  await form.tap('提交')

  const filed = await phone.arriveAt(CASE)
  await filed.see('已提交，编号')
  const [appeal] = await cases()
  expect(appeal).toMatchObject({ ownerId: resident.id, categoryId: 'lighting', state: 'submitted' })
  expect(appeal?.photos).toHaveLength(1)
  expect(filed.text()).toContain(`已提交，编号 ${String(appeal?.ticket)}`)
  expect(phone.wechat.asked).toHaveLength(1)
  expect(phone.path).toEqual(['pages/home/index', CASE])
})

test('the filed case stands on the first page when the resident goes back', async () => {
  const home = phone.switchTab('pages/home/index')
  await home.see('楼道灯坏了三天')
  expect(home.drawnAs('appeal-row')).toHaveLength(1)
})

test('a text that is too short is refused in words, at its field, and nothing is sent', async () => {
  const form = await openForm()
  await form.type('什么事？', '灯坏')
  await form.tap('提交')
  await form.see('请多写几个字说清楚')
  await form.see('还差一点')
  expect(phone.wechat.callsTo('directLine.submitAppeal')).toBe(1)
  expect(await cases()).toHaveLength(1)
})

test('what was typed is still there after leaving the form, and can be thrown away', async () => {
  await phone.screen.type('什么事？', '3号楼单元门关不上，晚上谁都能进来。')
  phone.back()
  const form = await openForm()
  await form.see('上次没写完的还在')
  expect(form.valueOf('什么事？')).toBe('3号楼单元门关不上，晚上谁都能进来。')
  await form.tap('不要了，重新写')
  await form.until(() => form.valueOf('什么事？') === '', 'emptied the field')
  expect(form.shows('上次没写完的还在')).toBe(false)
})

test('without a network the case waits on the phone with its photo, and goes out once when it is back', async () => {
  const form = phone.screen
  await form.type('什么事？', '北门的树枝压到了电线，风一吹就晃。')
  phone.wechat.isOffline = true
  await form.tap('添加照片')
  await form.see('没传上去')
  await form.tap('提交')
  await form.see('还没发出的反映')
  await form.see('已经存在这部手机上')
  const tab = phone.switchTab('pages/direct-line/index')
  await tab.see('北门的树枝压到了电线')
  expect(await cases()).toHaveLength(1)

  phone.wechat.comeBackOnline()
  await tab.see('已经发出，编号')
  phone.wechat.comeBackOnline()
  const made = await cases()
  expect(made).toHaveLength(2)
  expect(made.find(({ text }) => String(text).startsWith('北门的树枝'))?.photos).toHaveLength(1)
  await tab.tap('看进展')
  await (await phone.arriveAt(CASE)).see('北门的树枝压到了电线')
  expect(phone.wechat.storage.get('unsent-cases')).toBe('[]')
})

test('danger names whom to call, and a tap calls', async () => {
  const form = await openForm()
  await form.type('什么事？', '3号楼电梯困人了，里面有老人。')
  await form.see('电梯故障：先打电话，再提交')
  await form.tap('拨打 119')
  expect(phone.wechat.dialled).toEqual(['119'])
  await form.type('什么事？', '')
})

test('two taps on send make one case', async () => {
  const form = await openForm()
  await form.type('什么事？', '电动车堆在楼道里，轮椅过不去。')
  await form.until(() => form.offers('提交'), 'offered to send')
  await Promise.all([form.tap('提交'), form.tap('提交')])
  const filed = await phone.arriveAt(CASE)
  await filed.see('已提交，编号')
  const made = (await cases()).filter(({ text }) => String(text).startsWith('电动车堆在楼道里'))
  expect(made).toHaveLength(1)
})

test('while a case is on its way the button says so and takes no further tap', async () => {
  const form = await openForm()
  await form.type('什么事？', '垃圾两天没有清运，味道很大。')
  const release = phone.wechat.holdReplies()
  const before = phone.wechat.callsTo('directLine.submitAppeal')
  await form.tap('提交')
  await form.see('提交，请稍候…')
  await form.tap('提交，请稍候…')
  release()
  await phone.arriveAt(CASE)
  expect(phone.wechat.callsTo('directLine.submitAppeal')).toBe(before + 1)
})

test('somebody who refuses to share photos goes on without', async () => {
  const form = await openForm()
  phone.wechat.storage.delete('privacy-consents')
  phone.wechat.album = [{ path: 'wxfile://gate.jpg', bytes: JPEG }]
  await form.tap('添加照片')
  await form.tap('不同意')
  await form.until(() => !form.shows('使用您的照片'), 'closed the question')
  expect(form.offers('去掉第 1 张照片')).toBe(false)
})

test('a file that only calls itself a photo is turned away before it is sent', async () => {
  const form = phone.screen
  phone.wechat.album = [
    { path: 'wxfile://letter.jpg', bytes: Uint8Array.from(Buffer.from('%PDF-1.7 letter')) },
  ]
  await form.tap('添加照片')
  await form.tap('同意')
  await form.see('照片只能是 JPG、PNG 或 WebP 格式')
  expect(form.offers('添加照片')).toBe(true)
})
