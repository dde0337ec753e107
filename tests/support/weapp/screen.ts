import exparser, { type Node as RenderedNode } from 'miniprogram-exparser'

type Drawn = HTMLElement & { __wxElement?: RenderedNode }

const PATIENCE_MS = 8_000
const LOOK_AGAIN_MS = 20
const FRAME_MS = 16
const MOST_FRAMES = 30

/** What stands on one page, found and touched as a person would: by its words. */
export class Screen {
  constructor(
    readonly route: string,
    readonly dom: HTMLElement,
  ) {}

  /** Everything to read, a line for each stretch of text. */
  text(): string {
    return textsIn(this.dom).join('\n')
  }

  shows(words: string): boolean {
    return this.text().includes(words)
  }

  /** Whether something on the page is called so: its `aria-label`, or else the words on it. */
  offers(name: string): boolean {
    return this.called(name) !== undefined
  }

  /** The classes on the page's root element. */
  look(): string {
    const root = this.drawnAs('page')[0]
    return root ? classesOf(root).join(' ') : ''
  }

  /** Elements with this class. */
  drawnAs(className: string): Drawn[] {
    return all(this.dom).filter((element) => classesOf(element).includes(className))
  }

  /** Waits until the page shows these words. */
  async see(words: string): Promise<void> {
    await this.until(() => this.shows(words), `shows “${words}”`)
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    const start = Date.now()
    while (!isSo()) {
      if (Date.now() - start > PATIENCE_MS) {
        throw new Error(`${this.route} never ${what}; it shows:\n${this.text()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }

  /** Touches what is called so: its `aria-label`, or else the words on it. */
  async tap(name: string): Promise<void> {
    await this.until(() => this.called(name) !== undefined, `offered “${name}”`)
    await this.dispatch(this.called(name)!, 'tap', {})
  }

  /** Types into the field with this label. */
  async type(label: string, value: string): Promise<void> {
    await this.until(() => this.field(label) !== undefined, `had a field “${label}”`)
    await this.dispatch(this.field(label)!, 'input', { value, cursor: value.length })
  }

  /** What stands in the field with this label. */
  valueOf(label: string): unknown {
    const found = this.field(label)
    return found && attribute(found, 'value')
  }

  /** Chooses under a label that several questions share their answers' words with: stars, say. */
  async chooseUnder(label: string, answer: string): Promise<void> {
    const found = () => {
      const field = this.fieldBox(label)
      return field && all(field).find((element) => nameOf(element) === answer)
    }
    await this.until(() => found() !== undefined, `offered “${answer}” under “${label}”`)
    await this.dispatch(found()!, 'tap', {})
  }

  private called(name: string): Drawn | undefined {
    const elements = all(this.dom)
    return (
      elements.find((element) => attribute(element, 'aria-label') === name) ??
      elements.findLast((element) => element.textContent?.trim() === name)
    )
  }

  private fieldBox(label: string): Drawn | undefined {
    return this.drawnAs('field').find((field) =>
      all(field).some((part) => classesOf(part).includes('field__label') && part.textContent === label),
    )
  }

  private field(label: string): Drawn | undefined {
    return this.fieldBox(label)?.querySelector<Drawn>('wx-input, wx-textarea') ?? undefined
  }

  private async dispatch(element: Drawn, name: string, detail: object): Promise<void> {
    const options = { bubbles: true, capturePhase: true, composed: true, extraFields: { touches: [] } }
    exparser.Event.dispatchEvent(element.__wxElement!, exparser.Event.create(name, detail, options))
    // No finger is faster than a frame: what this changes is drawn before the next touch.
    for (let frame = 0, before = ''; frame < MOST_FRAMES && before !== this.dom.innerHTML; frame++) {
      before = this.dom.innerHTML
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS))
    }
  }
}

const all = (within: HTMLElement): Drawn[] => [...within.querySelectorAll<Drawn>('*')]

/** Its classes as the page names them: the simulator puts the component's name in front. */
const classesOf = (element: Drawn): string[] =>
  element.className.split(/\s+/).map((name) => name.replace(/^(main|comp)--/, ''))

/** The template compiler writes `aria-label` as `ariaLabel`. */
const sameName = (one: string, other: string): boolean =>
  one.replaceAll('-', '').toLowerCase() === other.replaceAll('-', '').toLowerCase()

const attribute = (element: Drawn, name: string): unknown =>
  element.__wxElement?._vt?.attrs.find((attr) => sameName(attr.name, name))?.value

const nameOf = (element: Drawn): unknown =>
  attribute(element, 'aria-label') ?? (element.children.length === 0 ? element.textContent : undefined)

function textsIn(element: globalThis.Node): string[] {
  if (element.nodeType === 3) return element.textContent?.trim() ? [element.textContent.trim()] : []
  return [...element.childNodes].flatMap(textsIn)
}
