const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const things = cloud.database().collection('things')
  const { _id } = await things.add({ data: { name: event.name, at: new Date() } })
  const { data } = await things.doc(_id).get()
  return { thing: data, caller: cloud.getWXContext().OPENID ?? null, event }
}
