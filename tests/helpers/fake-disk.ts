import { basename, dirname } from 'node:path'
import type { FileSystem, OpenFile } from '#core/storage/file-system.ts'

/** The ways in which a call can fail here; `short` is a write that takes half of what it was given. */
export const faults = ['EIO', 'ENOSPC', 'EPERM', 'EACCES', 'EBUSY', 'EMFILE', 'short'] as const
export type Fault = (typeof faults)[number]

/**
 * What a power cut makes of an operation that was not synced: kept, lost, kept in its first half (of a rename: both
 * names), its length kept but zeros for bytes, or every second stretch of its bytes kept and zeros between.
 */
export const fates = ['all', 'none', 'half', 'zeros', 'odd stretches', 'even stretches'] as const
export type Fate = (typeof fates)[number]

const STRETCH_BYTES = 64

type Inode = number
type Operation =
  | { readonly kind: 'data'; readonly inode: Inode; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly inode: Inode; readonly size: number }
  | { readonly kind: 'link'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly inode: Inode }
  | { readonly kind: 'unlink'; readonly path: string }
type Record = Operation | { readonly kind: 'sync'; readonly inode: Inode } | { readonly kind: 'syncFolder'; readonly folder: string }

export type Contents = ReadonlyMap<string, Uint8Array>

/**
 * A disk in memory that forgets like a real one: what was not synced may be lost, cut short, torn or kept in any
 * combination when the power goes. Names are durable only once their folder is synced, bytes once their file is.
 * A rename is never half lost: file systems with a journal promise that, and the store needs it of them.
 */
export class FakeDisk implements FileSystem {
  readonly #names = new Map<string, Inode>()
  readonly #bytes = new Map<Inode, Uint8Array>()
  /** those that were made here; the others are only told by their files */
  readonly #folders = new Set<string>()
  readonly #found: { readonly names: ReadonlyMap<string, Inode>; readonly bytes: ReadonlyMap<Inode, Uint8Array> }
  readonly #log: Record[] = []
  #nextInode = 1
  #calls = 0
  #pausedMs = 0
  #fault: { readonly at: number; readonly fault: Fault; readonly isForEver: boolean } | null = null
  free = Number.MAX_SAFE_INTEGER

  constructor(contents: Contents = new Map()) {
    for (const [path, bytes] of contents) {
      const inode = this.#nextInode++
      this.#names.set(path, inode)
      this.#bytes.set(inode, bytes)
    }
    this.#found = { names: new Map(this.#names), bytes: new Map(this.#bytes) }
  }

  /** How many calls were made since the disk was made or a fault was planned. */
  get calls(): number {
    return this.#calls
  }

  /** How long callers have waited, in virtual time. */
  get pausedMs(): number {
    return this.#pausedMs
  }

  /** How often something was waited for until the disk had it: a file or a folder. */
  get syncs(): number {
    return this.#log.filter(({ kind }) => kind === 'sync' || kind === 'syncFolder').length
  }

  /** Moments at which the power can go: one before each thing that was done to the disk, and the present. */
  get moment(): number {
    return this.#log.length
  }

  /** Folders that were made and are still there, also empty ones. */
  get folders(): readonly string[] {
    return [...this.#folders]
  }

  get contents(): Contents {
    return new Map([...this.#names].map(([path, inode]) => [path, this.#bytes.get(inode) ?? new Uint8Array()]))
  }

  /** Lets the given call fail, counted from 1, once or from then on. */
  failCall(at: number, fault: Fault, isForEver: boolean): void {
    this.#calls = 0
    this.#fault = { at, fault, isForEver }
  }

  heal(): void {
    this.#fault = null
  }

  /** What is found after a power cut at a moment: all that was synced by then, and of the rest what fate decides. */
  afterPowerCut(fateOf: (operation: number) => Fate, moment = this.moment): FakeDisk {
    const names = new Map(this.#found.names)
    const bytes = new Map(this.#found.bytes)
    const past = this.#log.slice(0, moment)
    past.forEach((operation, index) => {
      if (operation.kind === 'sync' || operation.kind === 'syncFolder') return
      const later = past.slice(index + 1)
      const syncedFolder = (path: string) => later.some((other) => other.kind === 'syncFolder' && other.folder === dirname(path))
      const fate = fateOf(index)
      switch (operation.kind) {
        case 'link':
          if (fate !== 'none' || syncedFolder(operation.path)) names.set(operation.path, operation.inode)
          return
        case 'unlink':
          if (fate !== 'none' || syncedFolder(operation.path)) names.delete(operation.path)
          return
        case 'rename': {
          const { from, to, inode } = operation
          const isKept = fate === 'all' || syncedFolder(from)
          if (isKept || fate !== 'none' || syncedFolder(to)) names.set(to, inode)
          if (isKept && names.get(from) === inode) names.delete(from)
          return
        }
        case 'data':
        case 'truncate': {
          const isSynced = later.some((other) => other.kind === 'sync' && other.inode === operation.inode)
          bytes.set(operation.inode, applied(bytes.get(operation.inode), operation, isSynced ? 'all' : fate))
        }
      }
    })
    return new FakeDisk(new Map([...names].map(([path, inode]) => [path, bytes.get(inode) ?? new Uint8Array()])))
  }

  async read(path: string): Promise<Uint8Array> {
    this.#step()
    return Uint8Array.from(this.#bytes.get(this.#inodeOf(path)) ?? [])
  }

  async open(path: string, mode: 'create' | 'update'): Promise<OpenFile> {
    this.#step()
    if (mode === 'create' && this.#names.has(path)) throw errno('EEXIST')
    const inode = this.#names.get(path) ?? this.#create(path)
    return {
      write: async (bytes, position) => {
        const isShort = this.#step() === 'short'
        const taken = isShort ? bytes.slice(0, Math.floor(bytes.length / 2)) : Uint8Array.from(bytes)
        this.#do({ kind: 'data', inode, offset: position, bytes: taken })
        return taken.length
      },
      byteAt: async (position) => {
        this.#step()
        return this.#bytes.get(inode)?.[position] ?? null
      },
      size: async () => {
        this.#step()
        return this.#bytes.get(inode)?.length ?? 0
      },
      truncate: async (size) => {
        this.#step()
        this.#do({ kind: 'truncate', inode, size })
      },
      sync: async () => {
        this.#step()
        this.#log.push({ kind: 'sync', inode })
        if (this.#names.get(path) !== inode) throw errno('ENOENT')
      },
      close: async () => {
        this.#step()
      },
    }
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step()
    if (this.#folders.has(from)) return this.#renameFolder(from, to)
    const inode = this.#inodeOf(from)
    this.#names.delete(from)
    this.#names.set(to, inode)
    this.#log.push({ kind: 'rename', from, to, inode })
  }

  async remove(path: string): Promise<void> {
    this.#step()
    if (this.#names.delete(path)) this.#log.push({ kind: 'unlink', path })
  }

  async makeFolder(path: string): Promise<void> {
    this.#step()
    this.#folders.add(path)
  }

  async removeFolder(path: string): Promise<void> {
    this.#step()
    for (const name of [...this.#names.keys()].filter((name) => name.startsWith(`${path}/`))) {
      this.#names.delete(name)
      this.#log.push({ kind: 'unlink', path: name })
    }
    for (const folder of [...this.#folders].filter((folder) => folder === path || folder.startsWith(`${path}/`))) this.#folders.delete(folder)
  }

  async names(folder: string): Promise<readonly string[]> {
    this.#step()
    const below = [...this.#names.keys(), ...this.#folders].filter((path) => path.startsWith(`${folder}/`))
    return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
  }

  async list(folder: string): Promise<readonly { name: string; size: number; changedAtMs: number }[]> {
    this.#step()
    return [...this.contents]
      .filter(([path]) => dirname(path) === folder)
      .map(([path, bytes]) => ({ name: basename(path), size: bytes.length, changedAtMs: this.#names.get(path) ?? 0 }))
  }

  async folderChangedAtMs(folder: string): Promise<number> {
    this.#step()
    const found = [...this.#found.names.keys()].filter((path) => dirname(path) === folder)
    return found.length + this.#log.filter((record) => foldersChangedBy(record).includes(folder)).length
  }

  async syncFolder(folder: string): Promise<void> {
    this.#step()
    this.#log.push({ kind: 'syncFolder', folder })
  }

  async freeBytes(): Promise<number> {
    this.#step()
    return this.free
  }

  async pause(milliseconds: number): Promise<void> {
    this.#pausedMs += milliseconds
  }

  #renameFolder(from: string, to: string): void {
    if (this.#folders.has(to)) throw errno('ENOTEMPTY')
    this.#folders.delete(from)
    this.#folders.add(to)
    for (const [path, inode] of [...this.#names].filter(([path]) => path.startsWith(`${from}/`))) {
      const moved = `${to}${path.slice(from.length)}`
      this.#names.delete(path)
      this.#names.set(moved, inode)
      this.#log.push({ kind: 'rename', from: path, to: moved, inode })
    }
  }

  #create(path: string): Inode {
    const inode = this.#nextInode++
    this.#names.set(path, inode)
    this.#bytes.set(inode, new Uint8Array())
    this.#log.push({ kind: 'link', path, inode })
    return inode
  }

  #do(operation: Operation & { readonly kind: 'data' | 'truncate' }): void {
    this.#bytes.set(operation.inode, applied(this.#bytes.get(operation.inode), operation, 'all'))
    this.#log.push(operation)
  }

  #inodeOf(path: string): Inode {
    const inode = this.#names.get(path)
    if (inode === undefined) throw errno('ENOENT')
    return inode
  }

  #step(): 'short' | undefined {
    this.#calls += 1
    const planned = this.#fault
    if (!planned || this.#calls < planned.at || (!planned.isForEver && this.#calls > planned.at)) return undefined
    if (planned.fault === 'short') return 'short'
    throw errno(planned.fault)
  }
}

function foldersChangedBy(record: Record): readonly string[] {
  switch (record.kind) {
    case 'link':
    case 'unlink':
      return [dirname(record.path)]
    case 'rename':
      return [dirname(record.from), dirname(record.to)]
    default:
      return []
  }
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The bytes of a file after an operation on them, or after what fate left of it. */
function applied(before: Uint8Array | undefined, operation: Operation & { kind: 'data' | 'truncate' }, fate: Fate): Uint8Array {
  const old = before ?? new Uint8Array()
  if (fate === 'none') return old
  if (operation.kind === 'truncate') return fate === 'all' ? old.slice(0, operation.size) : old
  const kept = fate === 'half' ? operation.bytes.subarray(0, operation.bytes.length >> 1) : operation.bytes
  const after = new Uint8Array(Math.max(old.length, operation.offset + kept.length))
  after.set(old)
  after.set(kept, operation.offset)
  if (fate === 'all' || fate === 'half') return after
  const lost = fate === 'odd stretches' ? 0 : 1
  for (let index = operation.offset; index < operation.offset + kept.length; index += 1) {
    if (fate === 'zeros' || Math.floor(index / STRETCH_BYTES) % 2 === lost) after[index] = 0
  }
  return after
}
