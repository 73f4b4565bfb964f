// Draws the processes of a case and marks where it stands. The list below each drawing says the same in words, so a
// drawing that fails is left out and nothing is lost.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'

const STEP = 60
const MOMENT = 500

const leaving = new AbortController()
addEventListener('pagehide', () => leaving.abort())

async function draw(element) {
  const answer = await fetch(element.dataset.diagram, { headers: { Accept: 'application/xml' }, signal: leaving.signal })
  if (!answer.ok) throw new Error(`no drawing: ${answer.status}`)
  element.hidden = false
  const help = element.parentElement.querySelector('.diagram-help')
  if (help) help.hidden = false
  const viewer = new NavigatedViewer({ container: element })
  await viewer.importXML(await answer.text())
  const canvas = viewer.get('canvas')
  const drawn = viewer.get('elementRegistry')
  const mark = (ids = '', name) => ids.split(' ').filter(id => id && drawn.get(id)).forEach(id => canvas.addMarker(id, name))
  mark(element.dataset.passed, 'is-passed')
  mark(element.dataset.active, 'is-active')
  mark(element.dataset.stuck, 'is-stuck')
  show(canvas, drawn, element)
  steer(canvas, element)
  refit(canvas, drawn, element)
}

/** The whole drawing when it can be read so, else the place where the case stands. */
function show(canvas, drawn, element) {
  canvas.zoom('fit-viewport', 'auto')
  const here = `${element.dataset.stuck ?? ''} ${element.dataset.active ?? ''}`.split(' ').map(id => id && drawn.get(id)).filter(Boolean)[0]
  if (canvas.zoom() < 0.5 && here) {
    canvas.zoom(0.7, { x: here.x + here.width / 2, y: here.y + here.height / 2 })
    const view = canvas.viewbox()
    canvas.viewbox({ ...view, x: here.x + here.width / 2 - view.width / 2, y: here.y + here.height / 2 - view.height / 2 })
  }
}

/** A frame that got wider or narrower (a phone that was turned) shows the drawing anew; one that was only closed does not. */
function refit(canvas, drawn, element) {
  let width = element.clientWidth
  new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientWidth === width) return
    width = element.clientWidth
    canvas.resized()
    show(canvas, drawn, element)
  }).observe(element)
}

function steer(canvas, element) {
  const move = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }
  element.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move[event.key]) canvas.scroll({ dx: move[event.key][0], dy: move[event.key][1] })
    else if (event.key === '+' || event.key === '=') canvas.zoom(canvas.zoom() * 1.2)
    else if (event.key === '-') canvas.zoom(canvas.zoom() / 1.2)
    else if (event.key === '0') canvas.zoom('fit-viewport', 'auto')
    else return
    event.preventDefault()
  })
}

/**
 * Who leaves the page early takes its requests along, and a browser may say so before it says that the page goes: what failed is told a
 * moment later, when only a page that stays can tell it.
 */
function told(element, error) {
  setTimeout(() => {
    if (leaving.signal.aborted) return
    console.error(error.stack)
    const failed = document.createElement('p')
    failed.className = 'site-muted'
    failed.textContent = element.dataset.failed
    element.replaceWith(failed)
  }, MOMENT)
}

/** A closed section has no size to draw in: each drawing is made when its section is first opened. */
function whenOpen(element) {
  const section = element.closest('details')
  let begun = false
  const begin = () => {
    if (begun || (section && !section.open)) return
    begun = true
    draw(element).catch(error => told(element, error))
  }
  section?.addEventListener('toggle', begin)
  begin()
}

document.querySelectorAll('[data-diagram]').forEach(whenOpen)
