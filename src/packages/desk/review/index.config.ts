export default definePageConfig({ navigationBarTitleText: '投票方案', enableShareAppMessage: true })
