/** What Tencent Cloud asks of whoever manages an environment. */
export interface Access {
  readonly envId: string
  readonly secretId: string
  readonly secretKey: string
}

export interface Settings extends Access {
  readonly appId: string
  /** The file of the mini-program's code upload key. */
  readonly uploadKeyPath: string
  readonly version: string
  readonly note: string
}

const names = {
  envId: 'TCB_ENV_ID',
  secretId: 'TENCENTCLOUD_SECRETID',
  secretKey: 'TENCENTCLOUD_SECRETKEY',
  appId: 'WX_APPID',
  uploadKeyPath: 'WX_UPLOAD_KEY_PATH',
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or one sentence about those that are missing. */
export function readSettings(environment: Environment): Settings | { missing: string } {
  const missing = Object.values(names).filter((name) => !environment[name])
  if (missing.length > 0) return { missing: sentence(missing, '部署', 'deploy') }
  const read = (name: string) => environment[name] ?? ''
  return {
    envId: read(names.envId),
    secretId: read(names.secretId),
    secretKey: read(names.secretKey),
    appId: read(names.appId),
    uploadKeyPath: read(names.uploadKeyPath),
    version: environment.RELEASE_VERSION ?? '0.1.0',
    note: environment.RELEASE_NOTE ?? '',
  }
}

/** What the real service is asked with, or one sentence about what is missing. */
export function readAccess(environment: Environment): Access | { missing: string } {
  const missing = [names.envId, names.secretId, names.secretKey].filter((name) => !environment[name])
  if (missing.length > 0) return { missing: sentence(missing, '核对真实环境', 'verify a real environment') }
  const read = (name: string) => environment[name] ?? ''
  return { envId: read(names.envId), secretId: read(names.secretId), secretKey: read(names.secretKey) }
}

function sentence(missing: readonly string[], chinese: string, english: string): string {
  const list = missing.join(', ')
  return `缺少环境变量 ${list}，无法${chinese}。 To ${english}, set the environment variables ${list}.`
}
