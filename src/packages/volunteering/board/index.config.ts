export default definePageConfig({ navigationBarTitleText: '社区志愿榜' })
