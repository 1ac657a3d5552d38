export default definePageConfig({ navigationBarTitleText: '登记社会组织' })
