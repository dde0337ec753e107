const FIGURES = ['调用', '查看', '返回', '毫秒']

const byId = (id) => document.getElementById(id)
const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
  hour12: false,
})

async function ask(method, path, body) {
  const reply = await fetch(`/dev/api/${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await reply.json()
  if (!reply.ok && answer.message) throw new Error(answer.message)
  return answer
}

function say(text) {
  byId('said').textContent = text
}

/** Runs what a button asks for, and says when it didn't work. */
function onClick(button, act) {
  button.addEventListener('click', () =>
    act().then(
      (text) => {
        say(text)
        return refresh()
      },
      (error) => say(`没有成功：${error.message}`),
    ),
  )
}

function cell(content, className = '') {
  const made = document.createElement('td')
  made.className = className
  made.append(content ?? '')
  return made
}

function fill(table, titles, rows, empty) {
  const head = document.createElement('tr')
  for (const title of titles) {
    const made = document.createElement('th')
    made.textContent = title
    made.className = FIGURES.includes(title) ? 'number' : ''
    head.append(made)
  }
  const lines = rows.map((cells) => {
    const line = document.createElement('tr')
    line.append(...cells)
    return line
  })
  if (lines.length === 0) {
    const line = document.createElement('tr')
    const only = cell(empty)
    only.colSpan = titles.length
    line.append(only)
    lines.push(line)
  }
  byId(table).replaceChildren(head, ...lines)
}

function details(report) {
  const made = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent =
    report.event ?? { timer: '定时', push: '消息推送', http: '网址访问' }[report.trigger] ?? '—'
  const text = document.createElement('pre')
  const calls = report.database.map(
    (call) =>
      `${call.action} ${call.collection}  查看 ${call.examined} 返回 ${call.returned}  ${call.index ?? '全表'}  ` +
      `${call.ms.toFixed(1)} ms${call.code ? `  ${call.code}` : ''}`,
  )
  text.textContent =
    [...calls, ...report.platform, ...report.output].join('\n') || '没有数据库调用，也没有输出。'
  made.append(summary, text)
  return made
}

function showLog(reports) {
  // An open line stays as it is while somebody reads it.
  if (byId('log').querySelector('details[open]')) return
  const figure = (value) => cell(String(value), 'number')
  const rows = reports.map((report) => [
    cell(beijing.format(report.at)),
    cell(report.function),
    cell(details(report)),
    figure(report.calls),
    figure(report.examined),
    figure(report.returned),
    cell(report.indexes.map((index) => index ?? '全表').join('、')),
    figure(report.ms.toFixed(1)),
    cell(report.ok ? '✓ 成功' : `✕ ${report.error?.errMsg ?? '失败'}`, report.ok ? 'fine' : 'failed text'),
  ])
  fill('log', ['时间', '函数', '事件', '调用', '查看', '返回', '索引', '毫秒', '结果'], rows, '还没有调用。')
}

function showMessages(messages, identities) {
  const nameOf = (openid) => identities.find((identity) => identity.openid === openid)?.name ?? openid
  const rows = messages
    .slice(-100)
    .reverse()
    .map((message) => [
      cell(beijing.format(message.at)),
      cell(nameOf(message.openid)),
      cell(message.templateId),
      cell(
        Object.values(message.data)
          .map(({ value }) => value)
          .join(' · '),
        'text',
      ),
      cell(message.page),
    ])
  fill('messages', ['时间', '收信人', '模板', '内容', '页面'], rows, '还没有发出消息。')
}

function showIdentities(identities) {
  const rows = identities.map(({ name, note, openid }) => [cell(name), cell(note), cell(openid)])
  fill('identities', ['姓名', '说明', 'openid'], rows, '还没有身份：数据文件夹是空的。')
}

async function refresh() {
  const [clock, identities, messages, log] = await Promise.all(
    ['clock', 'identities', 'messages', 'log?limit=100'].map((path) => ask('GET', path)),
  )
  byId('clock').textContent = beijing.format(clock.now)
  showIdentities(identities)
  showMessages(messages, identities)
  showLog(log)
}

async function prepare() {
  for (const name of ['faults', 'words']) byId(name).value = JSON.stringify(await ask('GET', name), null, 2)
  for (const { name, timers } of await ask('GET', 'functions')) {
    if (timers.length === 0) continue
    const button = document.createElement('button')
    button.textContent = `立即运行定时任务 ${name}`
    onClick(button, async () => {
      await ask('POST', `run-timer/${name}`)
      return `已运行 ${name}`
    })
    byId('timers').append(button)
  }
}

for (const button of document.querySelectorAll('[data-advance]')) {
  onClick(button, async () => {
    await ask('PUT', 'clock', { advance: Number(button.dataset.advance) })
    return `时钟已拨快：${button.textContent}`
  })
}
for (const button of document.querySelectorAll('[data-save]')) {
  const { save } = button.dataset
  onClick(button, async () => {
    await ask('PUT', save, JSON.parse(byId(save).value))
    return '已保存'
  })
}
onClick(byId('set-clock'), async () => {
  const { value } = byId('instant')
  if (value === '') throw new Error('请先选一个时间')
  await ask('PUT', 'clock', { set: `${value}:00+08:00` })
  return '时钟已设定'
})
onClick(byId('reset-clock'), async () => {
  await ask('PUT', 'clock', { reset: true })
  return '时钟已恢复'
})

const keepFresh = () => refresh().catch((error) => say(`本地云没有回答：${error.message}`))
prepare().then(keepFresh, (error) => say(error.message))
setInterval(keepFresh, 2000)
