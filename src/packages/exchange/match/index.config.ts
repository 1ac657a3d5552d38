export default definePageConfig({ navigationBarTitleText: '商量' })
