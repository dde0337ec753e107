export default definePageConfig({ navigationBarTitleText: '邻居反映的事', enablePullDownRefresh: true })
