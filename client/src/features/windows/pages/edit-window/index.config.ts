export default definePageConfig({ navigationBarTitleText: '窗口设置' })
