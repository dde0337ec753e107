/** Names of environment variables that give access to a real account, whichever tool reads them. */
const SECRET_NAME =
  /^(TENCENT|TENCENTCLOUD|QCLOUD|TCB|CLOUDBASE|COS|WX|WEAPP|WECHAT|MP)_?.*(SECRET|TOKEN|APIKEY|API_KEY|PRIVATE_?KEY|SECRETKEY|SECRETID)/i

/** Names of variables that hold real credentials, the empty ones left out. */
export function credentialsIn(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment)
    .filter((name) => SECRET_NAME.test(name) && environment[name] !== '')
    .sort()
}

/**
 * Why the local cloud won't start, or null. It believes whatever identity a header claims, so it must never stand
 * where a real account could be reached.
 */
export function credentialsRefusal(environment: NodeJS.ProcessEnv): string | null {
  const found = credentialsIn(environment)
  if (found.length === 0) return null
  const names = found.join(', ')
  return (
    `环境变量里有真实凭证（${names}），本地云不会在它们旁边启动：请先 unset 再试。` +
    ` The local cloud does not start beside real credentials (${names}): unset them first.`
  )
}
