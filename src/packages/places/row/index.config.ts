export default definePageConfig({ navigationBarTitleText: '名册里的一行' })
