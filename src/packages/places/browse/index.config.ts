export default definePageConfig({ navigationBarTitleText: '地方和住户' })
