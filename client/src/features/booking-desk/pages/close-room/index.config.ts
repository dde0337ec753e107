export default definePageConfig({ navigationBarTitleText: '关闭场地' })
