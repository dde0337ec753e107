// Never gives the thread back.
exports.main = (event) => {
  for (;;) if (event.stops) return 'stopped'
}
