/** What no published interface sets: to do in the consoles, once for each environment. */
export const stepsByHand: readonly string[] = [
  '微信公众平台 → 开发管理 → 开发设置 → 小程序代码上传：下载代码上传密钥，把运行部署的机器加入 IP 白名单。',
  '微信公众平台 → 开发管理 → 开发设置 → 服务器域名：在 downloadFile 合法域名里添加云存储的下载域名（云开发控制台 → 云存储 → 任一文件的下载地址），否则导出的表格下载不了。',
  '微信公众平台 → 订阅消息：选用模板，把模板 id 和字段名填进 shared/templates.ts，重新部署。',
  '微信公众平台 → 服务内容声明 → 用户隐私保护指引：声明相册（照片）、位置、手机号，写明用途。',
  '微信公众平台 → 设置 → 基本设置 → 服务类目：政务民生类目；长期订阅消息需要单独申请。',
  '云开发控制台 → 设置 → 其他设置 → 消息推送：事件 wxa_media_check 推送到云函数 jobs（云函数方式）。',
  '云开发控制台 → 设置 → 权限设置：关闭“未登录访问”。',
  '云开发控制台 → HTTP 访问服务：打开服务，绑定已备案的域名（默认域名只供测试，有频率限制），关闭“路径鉴权”。场地日历的地址是“域名 + /feeds/rooms/….ics”；除 /feeds 外不要给任何云函数开路径，因为函数权限管不到 HTTP 访问。',
  '云开发控制台 → 数据库 → units：导入本区的单位（区、街道、社区、网格、楼栋、楼口），字段见 cloudfunctions/api/members/units-store.ts；npm run seed 生成的数据可作样例。',
  '首位管理员：云开发控制台 → 数据库 → members，给本人的记录在 roles 里添加 admin 角色。',
]

/** Nobody could see the real service while this was built: to confirm at the first deployment. */
export const firstTimeChecks: readonly string[] = [
  'config.json 的 openapi 权限是否生效：提交一条诉求，函数日志里 msgSecCheck 不应返回 -604101（有约 10 分钟缓存）；若仍返回，用微信开发者工具上传一次该函数。',
  'callWxOpenApi（node-sdk）能否调用 security.msgSecCheck、subscribeMessage.send、wxacode.getUnlimited、phonenumber.getPhoneNumber。',
  '图片检测的回调（wxa_media_check）是否到达 jobs，trace_id 是否一致。',
  '小程序端调用 jobs 被拒绝；直接读写任一集合被拒绝。',
  '场地日历：用手机日历订阅一个链接，能看到占用的时间；换新链接后旧链接返回 404；callFunction 调用 feeds 被拒绝。',
  '定时器每分钟触发 jobs，环境变量 TRIGGER_SRC 为 timer。',
  'npm run verify:cloud 在一个空的测试环境里全部通过：条件更新的 updated 计数、唯一索引的重复键错误码、事务冲突码。',
  '真机（iOS 与 Android）：上传照片、下拉刷新、订阅消息弹窗、读屏、深色模式、字体放大。',
]
