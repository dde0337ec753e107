export default definePageConfig({ navigationBarTitleText: '党员和报到', enablePullDownRefresh: true })
