export default definePageConfig({ navigationBarTitleText: '惠邻' })
