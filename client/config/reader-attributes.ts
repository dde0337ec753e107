import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { readerAttributesOf } from '../src/ui/html/reader-attributes'

interface MiniPlatform {
  runtimePath: string | string[]
  template: { mergeComponents(ctx: IPluginContext, components: typeof readerAttributesOf): void }
}

/**
 * Lets WeChat's screen reader see `aria-label` and the like: Taro's templates carry only the attributes they know.
 * The same list is merged when the mini-program starts, because templates and runtime number attributes alike.
 */
export default function readerAttributes(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(ctx, readerAttributesOf)
      platform.runtimePath = [
        ...[platform.runtimePath].flat(),
        path.resolve(__dirname, '../src/ui/html/reader-runtime.ts'),
      ]
    },
  })
}
