const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const firing = {
    event,
    at: Date.now(),
    same: new Date().getFullYear() === new Date(Date.now()).getFullYear(),
    is: new Date() instanceof Date,
  }
  if (event.Type === 'Timer') await cloud.database().collection('firings').add({ data: firing })
  return { ...firing, utc: new Date(0).getHours() }
}
