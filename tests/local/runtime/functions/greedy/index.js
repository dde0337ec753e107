// Takes memory until there is none.
exports.main = () => {
  const taken = []
  for (;;) taken.push(Array.from({ length: 100_000 }, (_, place) => ({ place })))
}
