export default definePageConfig({ navigationBarTitleText: '结束这一场' })
