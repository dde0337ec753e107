export default definePageConfig({ navigationBarTitleText: '公开的内容' })
