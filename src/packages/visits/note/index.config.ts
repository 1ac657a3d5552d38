export default definePageConfig({ navigationBarTitleText: '记一次探望' })
