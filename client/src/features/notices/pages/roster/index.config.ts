export default definePageConfig({ navigationBarTitleText: '签收情况', enablePullDownRefresh: true })
