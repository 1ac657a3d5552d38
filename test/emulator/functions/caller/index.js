const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ name, data }) => {
  try {
    return (await cloud.callFunction({ name, data })).result
  } catch (error) {
    return { errCode: error.errCode, code: error.code, errMsg: error.errMsg }
  }
}
