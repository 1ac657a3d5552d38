export default definePageConfig({ navigationBarTitleText: '经费', enableShareAppMessage: true })
