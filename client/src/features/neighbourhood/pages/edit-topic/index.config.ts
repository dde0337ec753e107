export default definePageConfig({ navigationBarTitleText: '写每月一题' })
