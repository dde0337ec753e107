// Preloaded: a program that reaches for the network dies of it.
const net = require('node:net')

net.Socket.prototype.connect = () => {
  throw new Error('this program must not use the network')
}
