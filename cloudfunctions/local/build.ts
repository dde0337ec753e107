import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Bundles the local cloud into dist/local: loading one file takes a third of the time of loading the packages. */
async function bundle(): Promise<void> {
  const built = resolve(__dirname, '../../dist/local')
  mkdirSync(built, { recursive: true })
  // Beside it: the source map's paths are relative, and must hold after the move.
  const fresh = mkdtempSync(`${built}-`)
  try {
    await bundleInto(fresh)
    // Renamed into place: a cloud that starts meanwhile reads the old file or the new one.
    for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(built, file))
  } finally {
    rmSync(fresh, { recursive: true })
  }
}

async function bundleInto(folder: string): Promise<void> {
  await build({
    entryPoints: { main: join(__dirname, 'main.ts'), worker: join(__dirname, 'functions/worker.ts') },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // As for the functions (cloudfunctions/build.ts).
    sourcemap: 'external',
    // It loads its native part by its own path.
    external: ['lmdb'],
    loader: { '.html': 'text', '.browser.js': 'text' },
    logLevel: 'warning',
  })
}

bundle().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
