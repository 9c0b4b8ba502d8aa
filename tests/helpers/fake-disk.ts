import { dirname, basename } from 'node:path'
import type { FileSystem, OpenFile } from '#core/storage/file-system.ts'

/** The ways in which a call can fail here; `short` is a write that takes half of what it was given. */
export const faults = ['EIO', 'ENOSPC', 'EPERM', 'EACCES', 'EBUSY', 'EMFILE', 'short'] as const
export type Fault = (typeof faults)[number]

type Inode = number
type Operation =
  | { readonly kind: 'data'; readonly inode: Inode; readonly bytes: Uint8Array; isDurable: boolean }
  | { readonly kind: 'truncate'; readonly inode: Inode; readonly size: number; isDurable: boolean }
  | { readonly kind: 'link'; readonly path: string; readonly inode: Inode | null; isDurable: boolean }

type Contents = ReadonlyMap<string, Uint8Array>

/**
 * A disk in memory that forgets like a real one: what was not synced may be lost, cut short or kept in any
 * combination when the power goes. Names are durable only once their folder is synced, bytes once their file is.
 */
export class FakeDisk implements FileSystem {
  readonly #names = new Map<string, Inode>()
  readonly #bytes = new Map<Inode, Uint8Array>()
  readonly #operations: Operation[] = []
  #nextInode = 1
  #calls = 0
  #fault: { readonly at: number; readonly fault: Fault; readonly isForEver: boolean } | null = null
  free = Number.MAX_SAFE_INTEGER

  constructor(contents: Contents = new Map()) {
    for (const [path, bytes] of contents) {
      const inode = this.#nextInode++
      this.#names.set(path, inode)
      this.#bytes.set(inode, bytes)
      this.#operations.push(
        { kind: 'link', path, inode, isDurable: true },
        { kind: 'data', inode, bytes, isDurable: true },
      )
    }
  }

  /** How many calls were made since the disk was made or a fault was planned. */
  get calls(): number {
    return this.#calls
  }

  /** Operations that a power cut may lose in part. */
  get unsyncedCount(): number {
    return this.#operations.filter(({ isDurable }) => !isDurable).length
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

  /**
   * What is found after a power cut: all that was synced, and of the rest whatever `keeps` decides. A kept write may
   * be cut short.
   */
  afterPowerCut(keeps: (index: number) => 'all' | 'part' | 'none'): FakeDisk {
    const names = new Map<string, Inode>()
    const bytes = new Map<Inode, Uint8Array>()
    this.#operations.forEach((operation, index) => {
      const kept = operation.isDurable ? 'all' : keeps(index)
      if (kept === 'none') return
      if (operation.kind === 'link') {
        if (operation.inode === null) names.delete(operation.path)
        else names.set(operation.path, operation.inode)
      } else if (operation.kind === 'truncate') {
        bytes.set(operation.inode, (bytes.get(operation.inode) ?? new Uint8Array()).slice(0, operation.size))
      } else {
        const size = kept === 'part' ? Math.floor(operation.bytes.length / 2) : operation.bytes.length
        bytes.set(operation.inode, concat(bytes.get(operation.inode), operation.bytes.subarray(0, size)))
      }
    })
    return new FakeDisk(new Map([...names].map(([path, inode]) => [path, bytes.get(inode) ?? new Uint8Array()])))
  }

  async read(path: string): Promise<Uint8Array> {
    this.#step()
    return Uint8Array.from(this.#bytes.get(this.#inodeOf(path)) ?? [])
  }

  async open(path: string, mode: 'create' | 'append'): Promise<OpenFile> {
    this.#step()
    if (mode === 'create' && this.#names.has(path)) throw errno('EEXIST')
    const inode = this.#names.get(path) ?? this.#create(path)
    return {
      write: async (bytes) => {
        const isShort = this.#step() === 'short'
        const taken = isShort ? bytes.slice(0, Math.floor(bytes.length / 2)) : Uint8Array.from(bytes)
        this.#bytes.set(inode, concat(this.#bytes.get(inode), taken))
        this.#operations.push({ kind: 'data', inode, bytes: taken, isDurable: false })
        return taken.length
      },
      truncate: async (size) => {
        this.#step()
        this.#bytes.set(inode, (this.#bytes.get(inode) ?? new Uint8Array()).slice(0, size))
        this.#operations.push({ kind: 'truncate', inode, size, isDurable: false })
      },
      sync: async () => {
        this.#step()
        for (const operation of this.#operations) {
          if (operation.kind !== 'link' && operation.inode === inode) operation.isDurable = true
        }
      },
      close: async () => {
        this.#step()
      },
    }
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step()
    const inode = this.#inodeOf(from)
    this.#names.delete(from)
    this.#names.set(to, inode)
    this.#operations.push(
      { kind: 'link', path: to, inode, isDurable: false },
      { kind: 'link', path: from, inode: null, isDurable: false },
    )
  }

  async remove(path: string): Promise<void> {
    this.#step()
    if (!this.#names.delete(path)) return
    this.#operations.push({ kind: 'link', path, inode: null, isDurable: false })
  }

  async makeFolder(): Promise<void> {
    this.#step()
  }

  async list(folder: string): Promise<readonly { name: string; size: number; changedAtMs: number }[]> {
    this.#step()
    return [...this.contents]
      .filter(([path]) => dirname(path) === folder)
      .map(([path, bytes]) => ({ name: basename(path), size: bytes.length, changedAtMs: this.#names.get(path) ?? 0 }))
  }

  async folderChangedAtMs(folder: string): Promise<number> {
    this.#step()
    return this.#operations.filter((operation) => operation.kind === 'link' && dirname(operation.path) === folder).length
  }

  async syncFolder(folder: string): Promise<void> {
    this.#step()
    for (const operation of this.#operations) {
      if (operation.kind === 'link' && dirname(operation.path) === folder) operation.isDurable = true
    }
  }

  async freeBytes(): Promise<number> {
    this.#step()
    return this.free
  }

  async pause(): Promise<void> {}

  #create(path: string): Inode {
    const inode = this.#nextInode++
    this.#names.set(path, inode)
    this.#bytes.set(inode, new Uint8Array())
    this.#operations.push({ kind: 'link', path, inode, isDurable: false })
    return inode
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

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function concat(left: Uint8Array | undefined, right: Uint8Array): Uint8Array {
  return left ? new Uint8Array([...left, ...right]) : Uint8Array.from(right)
}
