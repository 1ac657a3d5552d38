const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ api, parameters }) => {
  const method = api.split('.').reduce((part, name) => part[name], cloud.openapi)
  try {
    const { buffer, ...answer } = await method(parameters)
    return buffer ? { ...answer, base64: buffer.toString('base64') } : answer
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}
