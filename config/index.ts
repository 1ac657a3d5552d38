import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

// Checked and handed over by `npm run build`: Taro compiles nothing outside this folder for its configuration.
const { HUILIN_SETTINGS } = process.env
if (!HUILIN_SETTINGS) throw new Error('The mini-program is built by: npm run build')

// The rules are outside src and are compiled with it.
const compile = { include: [path.resolve(__dirname, '..', 'domain')] }

/** How Taro builds the mini-program: dist/weapp for WeChat, dist/h5 for the preview's phones, from one source. */
export default defineConfig({
  projectName: 'huilin',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'a11y', 'plugin.js')],
  defineConstants: { HUILIN_SETTINGS },
  copy: { patterns: [], options: {} },
  mini: {
    compile,
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    experimental: { compileMode: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    compile,
    // The emulator serves the phones below this path.
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // What two pages use is built once: otherwise every page of the preview brings the whole contract along.
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          common: { name: 'common', minChunks: 2, test: ({ type }: { type: string }) => type.startsWith('javascript') },
        },
      })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
})
