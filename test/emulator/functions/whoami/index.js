const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// Looks twice with a database request between: two events in one process would see each other's caller.
exports.main = async ({ waits }) => {
  const before = cloud.getWXContext().OPENID
  for (let round = 0; round < waits; round++) await cloud.database().collection('things').limit(1).get()
  return { before, after: cloud.getWXContext().OPENID, appid: cloud.getWXContext().APPID }
}
