export default definePageConfig({ navigationBarTitleText: '组织审核和孵化' })
