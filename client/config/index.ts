import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type Webpack from 'webpack'
import type WebpackChain from 'webpack-chain'

const client = path.resolve(__dirname, '..')
const shared = path.resolve(client, '../shared')
const packages = path.resolve(client, '../node_modules')

/** Translated for old phones besides our own code: what is written for newer script engines than .browserslistrc names. */
const translated = [shared, path.join(packages, '@tanstack'), path.join(packages, 'zod')]

/** Its ES module has the ending and the package type of a CommonJS one, which webpack then takes it for. */
const holidays = path.join(packages, 'chinese-days/dist/index.min.js')

/**
 * Sizes are written as the phone's own px and stay px on both targets: WeChat draws 1 px as one device-independent
 * pixel, and elder mode promises sizes in those (22, 26, 30), which rpx would stretch with the screen's width.
 */
const pxAsWritten = { pxtransform: { enable: false }, cssModules: { enable: false } }

/** React Query waits for ever without an AbortController, which WeChat's logic layer lacks. */
function provideAbortController(chain: WebpackChain, webpack: typeof Webpack) {
  const shim = path.resolve(client, 'src/cloud/abort-controller.ts')
  chain
    .plugin('abort-controller')
    .use(webpack.ProvidePlugin, [{ AbortController: [shim, 'AbortController'] }])
}

/** In the browser, WeChat's components are plain HTML elements: labels, focus and readers work as everywhere. */
function drawWithHtml(chain: WebpackChain) {
  chain.resolve.alias.set('@tarojs/components$', path.resolve(client, 'src/ui/html/taro-components.h5.ts'))
}

/** `npm run dev`: pages that reload as they change, and everything else from the local cloud beside them. */
function devServer() {
  const target = `http://127.0.0.1:${process.env.PORT || 8787}`
  return {
    host: '127.0.0.1',
    port: 10086,
    open: false,
    proxy: [{ context: ['/invoke', '/storage', '/dev', '/feeds'], target }],
  }
}

export default defineConfig<'webpack5'>({
  projectName: 'community-direct',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `../dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  env: {
    // Speaking instead of typing, by WeChat's plugin of this version; none unless it is named (client/README.md, "Voice").
    WECHAT_SI: JSON.stringify(process.env.WECHAT_SI ?? ''),
    // Where calendars are subscribed to: the domain bound to the HTTP access service (client/README.md, "Calendars").
    FEEDS_ORIGIN: JSON.stringify(process.env.FEEDS_ORIGIN ?? ''),
  },
  alias: { '@shared': shared, '@': path.resolve(client, 'src'), 'chinese-days$': holidays },
  plugins: [path.resolve(__dirname, 'reader-attributes.ts')],
  mini: {
    compile: { include: translated },
    postcss: pxAsWritten,
    optimizeMainPackage: { enable: true },
    // Components style only themselves, so the order in which pages bring them doesn't matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: provideAbortController,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: translated },
    useHtmlComponents: true,
    router: { mode: 'browser' },
    devServer: devServer(),
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder: true,
    },
    postcss: { autoprefixer: { enable: true }, ...pxAsWritten },
    webpackChain: drawWithHtml,
  },
})
