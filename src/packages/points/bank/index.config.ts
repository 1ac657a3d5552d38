export default definePageConfig({ navigationBarTitleText: '邻储银行' })
