declare module 'miniprogram-exparser' {
  /** A node of the rendered page. */
  export interface Node {
    /** What the compiled template says of it; attributes that aren't properties stay only here. */
    _vt?: { attrs: { name: string; value: unknown }[] }
  }
  interface Exparser {
    Event: {
      create(name: string, detail: object, options: object): object
      dispatchEvent(target: Node, event: object): void
    }
  }
  const exparser: Exparser
  export default exparser
}
