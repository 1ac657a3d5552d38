export default definePageConfig({ navigationBarTitleText: '开志愿服务证明' })
