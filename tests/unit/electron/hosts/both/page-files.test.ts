import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPageFiles } from '../../../../../electron/hosts/both/page-files.ts'
import { STRICT_HEADERS, pageHeaders } from '../../../../../electron/hosts/both/page-policy.ts'
import { writePage } from '../../../../helpers/running-browser-host.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

describe('the files of the page', () => {
  it('are known by their address, the first page by two', async () => {
    const folder = await temporaryFolder()
    writePage(folder)
    const files = listPageFiles(folder)
    expect([...files.keys()].sort()).toEqual(['/', '/assets/index-a1B2c3D4.js', '/index.html', '/logo.svg'])
    expect(files.get('/')?.file).toBe(path.join(folder, 'index.html'))
  })

  it('have the type that a browser needs to run them', async () => {
    const folder = await temporaryFolder()
    writePage(folder)
    const types = [...listPageFiles(folder).values()].map(({ contentType }) => contentType)
    expect(new Set(types)).toEqual(new Set(['text/html; charset=utf-8', 'text/javascript; charset=utf-8', 'image/svg+xml']))
  })

  it('lie inside the folder: links are left out', async () => {
    const folder = await temporaryFolder()
    const page = path.join(folder, 'page')
    writePage(page)
    writeFileSync(path.join(folder, 'secret.txt'), '')
    symlinkSync(path.join(folder, 'secret.txt'), path.join(page, 'link.txt'))
    mkdirSync(path.join(folder, 'other'))
    symlinkSync(path.join(folder, 'other'), path.join(page, 'linked-folder'), 'junction')
    expect([...listPageFiles(page).keys()].filter((address) => address.includes('link'))).toEqual([])
  })

  it('are kept for ever only under a name that holds their hash', () => {
    const page = { file: '', contentType: 'text/javascript' }
    expect(pageHeaders({ ...page, isHashed: true })['cache-control']).toContain('immutable')
    expect(pageHeaders({ ...page, isHashed: false })['cache-control']).toBe('no-store')
  })
})

describe('the policy of the page', () => {
  const policy = new Map(STRICT_HEADERS['content-security-policy'].split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))

  it('forbids everything that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"])
  })

  it('allows our own files only, and pictures that the page made itself', () => {
    for (const name of ['script-src', 'worker-src', 'style-src', 'font-src', 'connect-src']) expect(policy.get(name)).toEqual(["'self'"])
    expect(policy.get('img-src')).toEqual(["'self'", 'blob:', 'data:'])
  })

  it('has no unsafe exception', () => {
    expect(STRICT_HEADERS['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
  })
})
