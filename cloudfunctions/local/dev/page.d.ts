/** esbuild carries the developer page and its script as text. */
declare module '*.html' {
  const text: string
  export default text
}

declare module '*.browser.js' {
  const text: string
  export default text
}
