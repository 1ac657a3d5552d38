/** Stands where drawings ask WeChat: in a browser they don't. */
export default {}
