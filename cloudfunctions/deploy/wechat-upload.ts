import * as ci from 'miniprogram-ci'
import { join, resolve } from 'node:path'
import type { Settings } from './settings'

const root = resolve(__dirname, '../..')

/**
 * WeChat's own uploader, for the client and for the functions' code. A function's `config.json` must reach WeChat:
 * miniprogram-ci 2.1.42 sends the whole folder, config.json included, through WeChat's interface and does not itself
 * read it; @cloudbase/manager-node 5.6.5 sends code to Tencent Cloud and has no word of open API permissions at all.
 * CloudBase's own page says that permissions come with an upload and are cached for about ten minutes
 * (docs.cloudbase.net/faq/knowledge/cloud-call-604101-permission-error). It is on the list of first-time checks.
 */
export function wechatUploader({ appId, uploadKeyPath, envId, version, note }: Settings) {
  const project = new ci.Project({
    appid: appId,
    type: 'miniProgram',
    projectPath: root,
    privateKeyPath: uploadKeyPath,
    ignores: ['node_modules/**/*'],
  })
  return {
    async uploadFunction(name: string): Promise<void> {
      const path = join(root, 'dist/cloudfunctions', name)
      await ci.cloud.uploadFunction({ project, env: envId, name, path, remoteNpmInstall: false })
    },
    async uploadClient(): Promise<void> {
      await ci.upload({ project, version, desc: note })
    },
  }
}
