export default definePageConfig({ navigationBarTitleText: '替居民预约' })
