export default definePageConfig({ navigationBarTitleText: '参加活动回执', enablePullDownRefresh: true })
