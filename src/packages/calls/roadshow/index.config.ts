export default definePageConfig({ navigationBarTitleText: '项目路演', enableShareAppMessage: true })
