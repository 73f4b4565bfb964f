// Builds the styles and scripts of the pages: node build.mjs <outDir>, into <outDir>/static/assets.
// Called by Maven at every build, so it does nothing when nothing changed: packages are installed when the lock file
// changed, and the assets are made when a source (or a package) changed. Stamps in both folders remember what was seen.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const outDir = resolve(process.argv[2] ?? join(here, '../../../target/frontend'))
const assets = join(outDir, 'static', 'assets')
const modules = join(here, 'node_modules')

const filesBelow = folder => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name)).sort()
const digestOf = files => files.reduce((hash, file) => hash.update(file.slice(here.length)).update(readFileSync(file)), createHash('sha256')).digest('hex')
const remembered = stamp => existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

function installPackages() {
  const stamp = join(modules, '.stamp')
  const wanted = digestOf(['package.json', 'package-lock.json'].map(name => join(here, name)))
  if (remembered(stamp) === wanted) return wanted
  console.log('front end: installing packages')
  // npm's own file is run by this node, so that no shell and no .cmd is needed.
  const npm = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find(file => file && existsSync(file))
  const rest = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const run = npm
    ? spawnSync(process.execPath, [npm, ...rest], { cwd: here, stdio: 'inherit' })
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', rest, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error('front end: npm ci failed. Node 20 or newer with npm and a reachable package registry are needed.')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
  return wanted
}

async function buildAssets(packages) {
  const sources = [join(here, 'build.mjs'), ...filesBelow(join(here, 'styles')), ...filesBelow(join(here, 'scripts')), ...filesBelow(join(here, 'images'))]
  const stamp = join(outDir, 'stamp')
  const wanted = packages + digestOf(sources)
  if (remembered(stamp) === wanted) return
  console.log('front end: building styles and scripts')
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })
  await Promise.all([styles(), scripts()])
  copies()
  writeFileSync(stamp, wanted)
}

async function styles() {
  const sass = await import(pathToFileURL(join(modules, 'sass/sass.node.mjs')))
  const made = sass.compile(join(here, 'styles/styles.scss'), {
    loadPaths: [join(modules, '@uswds/uswds/packages')],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['if-function', 'global-builtin', 'import'],
    logger: sass.Logger.silent,
  })
  writeFileSync(join(assets, 'styles.css'), made.css)
}

async function scripts() {
  const { build } = await import(pathToFileURL(join(modules, 'esbuild/lib/main.js')))
  const entries = readdirSync(join(here, 'scripts')).filter(name => name.endsWith('.mjs')).map(name => join(here, 'scripts', name))
  await build({
    entryPoints: entries,
    bundle: true,
    minify: true,
    sourcemap: false,
    format: 'esm',
    target: ['es2020'],
    outdir: assets,
    outExtension: { '.js': '.js' },
    nodePaths: [modules],
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
    legalComments: 'eof',
    logLevel: 'warning',
  })
}

/** Only what the styles and pages name: the rest of the design system's images would weigh ten megabytes in the jar. */
function copies() {
  const uswds = join(modules, '@uswds/uswds/dist')
  const css = readFileSync(join(assets, 'styles.css'), 'utf8')
  const named = new Set([...css.matchAll(/url\("?'?((?:fonts|img)\/[^)"'?#]+)/g)].map(match => match[1]))
  for (const name of named) {
    const from = join(uswds, name)
    if (!existsSync(from)) throw new Error('the styles name a file that the design system has not: ' + name)
    cpSync(from, join(assets, name))
  }
  cpSync(join(uswds, 'img/sprite.svg'), join(assets, 'img/sprite.svg'))
  cpSync(join(here, 'images'), assets, { recursive: true })
  for (const [from, to] of [['bpmn-js/dist/assets/diagram-js.css', 'diagram-js.css'], ['bpmn-js/dist/assets/bpmn-js.css', 'bpmn-js.css']]) {
    cpSync(join(modules, from), join(assets, to))
  }
}

await buildAssets(installPackages())
