export default definePageConfig({ navigationBarTitleText: '组织培训' })
