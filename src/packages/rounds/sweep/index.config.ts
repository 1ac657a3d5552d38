export default definePageConfig({ navigationBarTitleText: '扫楼' })
