export default definePageConfig({ navigationBarTitleText: '海报和信箱条' })
