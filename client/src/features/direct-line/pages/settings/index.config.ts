export default definePageConfig({ navigationBarTitleText: '直通车设置' })
