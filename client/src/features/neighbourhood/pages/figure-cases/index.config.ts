export default definePageConfig({ navigationBarTitleText: '数字背后的事', enablePullDownRefresh: true })
