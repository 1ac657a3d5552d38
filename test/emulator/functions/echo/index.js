exports.main = (event, context) => ({ event, context, variable: process.env.GREETING, own: process.env.OWN })
