export default definePageConfig({ navigationBarTitleText: '通知和提问审核', enablePullDownRefresh: true })
