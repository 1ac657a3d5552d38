export default definePageConfig({ navigationBarTitleText: '住处确认' })
