import { command, database, expression, succeeded } from './cloud'

export type Filter = Record<string, unknown>
export type Changes = Record<string, unknown>

export interface Find {
  /** Fields to match, or conditions joined by `command.and` and `command.or`. */
  where: object
  orderBy?: readonly [path: string, direction: 'asc' | 'desc']
  limit: number
  /** Just these fields (and `_id`); leave out what a screen doesn't show. */
  fields?: readonly string[]
}

/** Documents of another collection that are read together with one of this: which, and how many at most. */
export interface Beside {
  from: string
  where: object
  orderBy?: readonly [path: string, direction: 'asc' | 'desc']
  limit: number
  /** Just these fields (and `_id`). */
  fields?: readonly string[]
}

const shown = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, 1]))

/** An id put together of a document's fields (`$slot.roomId`) and fixed text. */
export type IdParts = readonly string[]

/**
 * One collection, as far as product code may use it: reads with an explicit limit, inserts under a chosen id, and
 * single conditional updates. There is deliberately no "save": two people would lose each other's change.
 */
export function documents<Doc extends { _id: string }>(name: string) {
  const collection = database.collection(name)

  async function get(id: string): Promise<Doc | null> {
    const { data } = succeeded(await collection.where({ _id: id }).limit(1).get())
    return (data[0] as Doc | undefined) ?? null
  }

  async function find({ where, orderBy, limit, fields }: Find): Promise<Doc[]> {
    let query = collection.where(where)
    if (orderBy) query = query.orderBy(...orderBy)
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
    const { data } = succeeded(await query.limit(limit).get())
    return data as Doc[]
  }

  /**
   * Inserts under the document's own id and says whether that id is new. Any failure is settled by reading, so
   * neither a duplicate's error code nor a lost answer has to be understood.
   */
  async function insertOnce(document: Doc): Promise<{ isNew: true } | { isNew: false; existing: Doc }> {
    try {
      succeeded(await collection.add(document))
      return { isNew: true }
    } catch (failure) {
      const existing = await get(document._id)
      if (existing) return { isNew: false, existing }
      throw failure
    }
  }

  /** Inserts each under its own id, in one request where it can be; one that is there already stays as it is. */
  async function insertAll(all: readonly Doc[]): Promise<void> {
    if (all.length === 0) return
    try {
      succeeded(await collection.add([...all]))
    } catch {
      // Some may be there from a run that died, or the answer was lost: each settles that for itself.
      for (const document of all) await insertOnce(document)
    }
  }

  /**
   * One conditional write: whether a document matched. `where` names the id and every condition the change rests on,
   * and `changes` always change something (a revision), so that matched and modified agree.
   */
  async function update(where: Filter & { _id: string }, changes: Changes): Promise<boolean> {
    const { updated } = succeeded(await collection.where(where).update(changes))
    return (updated ?? 0) > 0
  }

  /** The same conditional write, giving the changed document back, or null when none matched. */
  async function updateAndGet(where: Filter & { _id: string }, changes: Changes): Promise<Doc | null> {
    const { updated, doc } = succeeded(await collection.where(where).updateAndReturn(changes))
    return (updated ?? 0) > 0 ? (doc as Doc) : null
  }

  /**
   * A document with the newest `limit` of those that point at it, and the one that its field `beside.named` names, in
   * one round trip.
   */
  async function getWithNewest<Child, Beside>(
    id: string,
    children: {
      from: string
      pointingBy: string
      newestBy: string
      limit: number
      beside: { from: string; named: string }
    },
  ): Promise<(Doc & { children: Child[]; besides: Beside[] }) | null> {
    const pipeline = expression
      .pipeline()
      .match(command.expr(expression.eq([`$${children.pointingBy}`, '$$id'])))
      .sort({ [children.newestBy]: -1 })
      .limit(children.limit)
      .done()
    const aggregation = collection
      .aggregate()
      .match({ _id: id })
      .limit(1)
      .lookup({ from: children.from, let: { id: '$_id' }, pipeline, as: 'children' })
      .lookup({
        from: children.beside.from,
        localField: children.beside.named,
        foreignField: '_id',
        as: 'besides',
      })
    const { data } = succeeded(await aggregation.end())
    return (data[0] as (Doc & { children: Child[]; besides: Beside[] }) | undefined) ?? null
  }

  /** A document and what belongs to it elsewhere, each kind under its name, in one round trip. */
  async function getBeside<Others extends Record<string, unknown[]>>(
    id: string,
    beside: { [Name in keyof Others]: Beside },
  ): Promise<(Doc & Others) | null> {
    let aggregation = collection.aggregate().match({ _id: id }).limit(1)
    for (const [as, { from, where, orderBy, limit, fields }] of Object.entries<Beside>(beside)) {
      let found = expression.pipeline().match(where)
      if (orderBy) found = found.sort({ [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 })
      found = found.limit(limit)
      if (fields) found = found.project(shown(fields))
      const pipeline = found.done()
      aggregation = aggregation.lookup({ from, let: { id: '$_id' }, pipeline, as })
    }
    const { data } = succeeded(await aggregation.end())
    return (data[0] as (Doc & Others) | undefined) ?? null
  }

  /** What is found, each with the one of another collection that its field `named` names, in one round trip. */
  async function findWith<Other>(
    { where, orderBy, limit }: Find,
    { from, named }: { from: string; named: string },
  ): Promise<(Doc & { besides: Other[] })[]> {
    let aggregation = collection.aggregate().match(where)
    if (orderBy) aggregation = aggregation.sort({ [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 })
    const lookup = { from, localField: named, foreignField: '_id', as: 'besides' }
    const { data } = succeeded(await aggregation.limit(limit).lookup(lookup).end())
    return data as (Doc & { besides: Other[] })[]
  }

  /**
   * What is found, with those entries alone of the array `within` whose field `named` is `value`: a person's own part of
   * documents that hold everybody's. `places` has the ids of all entries, in their order.
   */
  async function findEntries(
    { where, orderBy, limit, fields = [] }: Find,
    { within, named, value }: { within: string; named: string; value: string },
  ): Promise<(Doc & { places: string[] })[]> {
    let aggregation = collection.aggregate().match(where)
    if (orderBy) aggregation = aggregation.sort({ [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 })
    const own = expression.filter({
      input: `$${within}`,
      as: 'entry',
      cond: expression.eq([`$$entry.${named}`, value]),
    })
    const { data } = succeeded(
      await aggregation
        .limit(limit)
        .project({ ...shown(fields), [within]: own, places: `$${within}.id` })
        .end(),
    )
    return data as (Doc & { places: string[] })[]
  }

  /**
   * What is found, each with those of other collections whose ids follow from it, in one round trip: a room with three
   * of its days is `{ days: { from: 'roomDays', ids: dates.map((date) => ['$_id', `.${date}`]) } }`.
   */
  async function findNaming<Others extends Record<string, unknown[]>>(
    { where, orderBy, limit, fields }: Find,
    named: { [Name in keyof Others]: { from: string; ids: readonly IdParts[] } },
  ): Promise<(Doc & Others)[]> {
    let aggregation = collection.aggregate().match(where)
    if (orderBy) aggregation = aggregation.sort({ [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 })
    aggregation = aggregation.limit(limit)
    if (fields) aggregation = aggregation.project(shown(fields))
    for (const [as, { from, ids }] of Object.entries<{ from: string; ids: readonly IdParts[] }>(named)) {
      const localField = `${as}Ids`
      const found = { from, localField, foreignField: '_id', as }
      aggregation = aggregation
        .addFields({ [localField]: ids.map((parts) => expression.concat([...parts])) })
        .lookup(found)
    }
    const { data } = succeeded(await aggregation.end())
    return data as (Doc & Others)[]
  }

  /**
   * One write to every document among `ids` that meets the condition: each changes wholly or not at all, and they
   * don't change together. Sending it again finds the condition gone and changes nothing.
   */
  async function updateEach(ids: readonly string[], onlyIf: Filter, changes: Changes): Promise<void> {
    succeeded(await collection.where({ ...onlyIf, _id: command.in([...ids]) }).update(changes))
  }

  /** Removes every document whose time in `path` (ms, indexed) has come: for what is kept for a while only. */
  async function removeUntil(path: string, now: number): Promise<void> {
    succeeded(await collection.where({ [path]: command.lte(now) }).remove())
  }

  /** Removes every document whose field `path` (indexed) has that value: what is one person's alone. */
  async function removeOf(path: string, value: string): Promise<void> {
    succeeded(await collection.where({ [path]: value }).remove())
  }

  return {
    name,
    get,
    find,
    insertOnce,
    insertAll,
    update,
    updateAndGet,
    getWithNewest,
    getBeside,
    findWith,
    findEntries,
    findNaming,
    updateEach,
    removeUntil,
    removeOf,
  }
}

export type Documents<Doc extends { _id: string }> = ReturnType<typeof documents<Doc>>
