export default definePageConfig({ navigationBarTitleText: '职责名单' })
