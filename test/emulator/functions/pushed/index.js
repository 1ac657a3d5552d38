const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  await cloud
    .database()
    .collection('firings')
    .add({ data: { event, at: Date.now(), openid: cloud.getWXContext().OPENID } })
  return 'success'
}
