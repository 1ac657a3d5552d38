export default definePageConfig({ navigationBarTitleText: '找达人' })
