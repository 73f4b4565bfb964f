// Unpacks the Chromium that browser tests use: node browser.mjs <folder>; prints its path and environment as JSON.
// The package brings the browser's libraries too, so that nothing has to be installed on the machine; fonts for what people write here
// come from packages as well. Only for Linux on x64: elsewhere it prints {} and the tests use an installed Chrome.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const folder = resolve(process.argv[2])
const ready = join(folder, 'ready')

const FONTS = [
  ['@fontsource/noto-sans-arabic', /arabic-(400|700)-normal\.woff$/],
  ['@fontsource/noto-sans-bengali', /bengali-(400|700)-normal\.woff$/],
  ['@fontsource/noto-color-emoji', /emoji-400-normal\.woff$/],
  ['@openfonts/noto-sans-sc_chinese-simplified', /simplified-(400|700)\.woff$/],
  ['@openfonts/noto-sans-tc_chinese-traditional', /traditional-(400|700)\.woff$/],
  ['@openfonts/noto-sans-kr_korean', /korean-(400|700)\.woff$/],
]

/** WOFF 1.0 is an OpenType font with each table packed by zlib; the browser's font list reads only the plain form. */
function openType(woff) {
  const tables = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * tables)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(tables, 4)
  const power = Math.floor(Math.log2(tables))
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(tables * 16 - 2 ** power * 16, 10)
  const parts = [head]
  let offset = head.length
  for (let i = 0; i < tables; i++) {
    const entry = 44 + 20 * i
    const packed = woff.subarray(woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 4) + woff.readUInt32BE(entry + 8))
    const length = woff.readUInt32BE(entry + 12)
    const table = packed.length < length ? inflateSync(packed) : packed
    woff.copy(head, 12 + 16 * i, entry, entry + 4)
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * i + 4)
    head.writeUInt32BE(offset, 12 + 16 * i + 8)
    head.writeUInt32BE(length, 12 + 16 * i + 12)
    parts.push(table, Buffer.alloc((4 - length % 4) % 4))
    offset += length + (4 - length % 4) % 4
  }
  return Buffer.concat(parts)
}

function addFonts(fonts) {
  for (const [name, wanted] of FONTS) {
    const files = join(here, 'node_modules', name, 'files')
    for (const file of readdirSync(files).filter(candidate => wanted.test(candidate))) {
      writeFileSync(join(fonts, file.replace(/woff$/, 'ttf')), openType(readFileSync(join(files, file))))
    }
  }
  writeFileSync(join(fonts, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`)
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('{}')
  process.exit(0)
}
// A list of other fonts unpacks anew.
const wanted = FONTS.flat().join('\n')
if (!existsSync(ready) || readFileSync(ready, 'utf8') !== wanted) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  // Has the package unpack its libraries too.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  addFonts(join(folder, 'fonts'))
  writeFileSync(ready, wanted)
}
console.log(JSON.stringify({
  executable: join(folder, 'chromium'),
  LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  FONTCONFIG_PATH: join(folder, 'fonts'),
}))
