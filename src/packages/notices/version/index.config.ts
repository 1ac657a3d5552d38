export default definePageConfig({ navigationBarTitleText: '公示的一版' })
