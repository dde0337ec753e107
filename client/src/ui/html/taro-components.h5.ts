import './column.h5.scss'

/** What `@tarojs/components` is in the browser build (set in config/index.ts). */
export { Button, Image, Input, Label, Picker, ScrollView, Text, Textarea, View } from './elements'
// Taro's router asks for it on pages with `enablePullDownRefresh`.
// @ts-expect-error: the package has types for its whole only.
export { default as PullDownRefresh } from '@tarojs/components-react/dist/components/pull-down-refresh'
